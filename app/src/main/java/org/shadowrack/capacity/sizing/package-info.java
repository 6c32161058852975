/** How large a shadow should be. */
@NullMarked
package org.shadowrack.capacity.sizing;

import org.jspecify.annotations.NullMarked;
