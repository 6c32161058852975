/** The course of a training: gather, choose, learn, calibrate, set the threshold, test. */
@NullMarked
package org.shadowrack.training.run;

import org.jspecify.annotations.NullMarked;
