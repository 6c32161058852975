/** Remaining useful life, with an interval that holds the truth nine times out of ten. */
@NullMarked
package org.shadowrack.training.remaining;

import org.jspecify.annotations.NullMarked;
