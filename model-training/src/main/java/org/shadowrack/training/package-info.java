/** Placeholder while the walls go up. */
@NullMarked
package org.shadowrack.training;

import org.jspecify.annotations.NullMarked;
