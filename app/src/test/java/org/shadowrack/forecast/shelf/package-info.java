/** Tests. */
@NullMarked
package org.shadowrack.forecast.shelf;

import org.jspecify.annotations.NullMarked;
