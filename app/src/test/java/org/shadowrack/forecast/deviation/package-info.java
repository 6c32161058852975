/** Tests of what is told of components without any label. */
@NullMarked
package org.shadowrack.forecast.deviation;

import org.jspecify.annotations.NullMarked;
