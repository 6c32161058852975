/** The model files of a site and their register: what is in use, what was, what stands by. */
@NullMarked
package org.shadowrack.forecast.shelf;

import org.jspecify.annotations.NullMarked;
