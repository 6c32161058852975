/**
 * How each kind of part shows its state: what its sensors read under given conditions, and how much these conditions
 * wear it. Degradation enters as one number, so that the telemetry foreshadows a failure without naming it.
 */
@NullMarked
package org.shadowrack.lab.part;

import org.jspecify.annotations.NullMarked;
