/** The one bridge from workers back to the FX thread. */
@NullMarked
package org.shadowrack.fx.task;

import org.jspecify.annotations.NullMarked;
