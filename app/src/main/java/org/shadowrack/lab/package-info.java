/**
 * The embedded lab: a simulated data centre that is reached over loopback HTTPS exactly as a real one. Its telemetry,
 * its failures and its clock are deterministic in the seed; its failure rates are accelerated.
 */
@NullMarked
package org.shadowrack.lab;

import org.jspecify.annotations.NullMarked;
