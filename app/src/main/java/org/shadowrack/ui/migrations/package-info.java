/** The migrations screen: what moves, what should, and the walk-through of one. */
@NullMarked
package org.shadowrack.ui.migrations;

import org.jspecify.annotations.NullMarked;
