/** Tests of series and recordings. */
@NullMarked
package org.shadowrack.lab.metric;

import org.jspecify.annotations.NullMarked;
