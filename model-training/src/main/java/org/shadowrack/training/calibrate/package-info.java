/** Turns a model's answer into a probability that means what it says. */
@NullMarked
package org.shadowrack.training.calibrate;

import org.jspecify.annotations.NullMarked;
