/** Where racks stand on the canvas, and how they are drawn. */
@NullMarked
package org.shadowrack.ui.topology.draw;

import org.jspecify.annotations.NullMarked;
