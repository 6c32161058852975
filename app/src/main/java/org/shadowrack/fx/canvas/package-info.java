/** Canvas kit: layers that draw only when dirty and attached, and the viewport between world and screen. */
@NullMarked
package org.shadowrack.fx.canvas;

import org.jspecify.annotations.NullMarked;
