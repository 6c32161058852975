/** Labelled rows of features to learn from. */
@NullMarked
package org.shadowrack.training.sample;

import org.jspecify.annotations.NullMarked;
