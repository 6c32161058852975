/** Pulls readings and events from every service of a site. */
@NullMarked
package org.shadowrack.telemetry;

import org.jspecify.annotations.NullMarked;
