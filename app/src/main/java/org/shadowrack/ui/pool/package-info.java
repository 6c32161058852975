/** The shadow pool screen: what is covered, reserved and lacking. */
@NullMarked
package org.shadowrack.ui.pool;

import org.jspecify.annotations.NullMarked;
