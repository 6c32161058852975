/** Tests. */
@NullMarked
package org.shadowrack.forecast.fleet;

import org.jspecify.annotations.NullMarked;
