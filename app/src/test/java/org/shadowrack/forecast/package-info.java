/** Tests. */
@NullMarked
package org.shadowrack.forecast;

import org.jspecify.annotations.NullMarked;
