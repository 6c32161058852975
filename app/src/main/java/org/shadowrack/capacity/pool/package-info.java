/** The pool over the journal's documents. */
@NullMarked
package org.shadowrack.capacity.pool;

import org.jspecify.annotations.NullMarked;
