/** Pool, coverage and reservations. */
@NullMarked
package org.shadowrack.capacity;

import org.jspecify.annotations.NullMarked;
