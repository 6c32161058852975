/** Compresses runs of readings, and gives them back to the bit. JDK only. */
@NullMarked
package org.shadowrack.history.codec;

import org.jspecify.annotations.NullMarked;
