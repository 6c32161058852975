/** Columns of whole numbers and of doubles as bits, without loss; what a chunk is made of. */
@NullMarked
package org.shadowrack.history.codec.column;

import org.jspecify.annotations.NullMarked;
