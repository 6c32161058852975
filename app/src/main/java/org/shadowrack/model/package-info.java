/** Placeholder while the walls go up. */
@NullMarked
package org.shadowrack.model;

import org.jspecify.annotations.NullMarked;
