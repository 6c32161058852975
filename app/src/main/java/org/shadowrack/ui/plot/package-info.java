/** Curves on axes, drawn in the theme's colours, and written as PNG or CSV. */
@NullMarked
package org.shadowrack.ui.plot;

import org.jspecify.annotations.NullMarked;
