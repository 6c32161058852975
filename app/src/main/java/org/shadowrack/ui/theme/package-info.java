/** Themes: stylesheets, fonts and the palette that canvases draw with, all from the same tokens. */
@NullMarked
package org.shadowrack.ui.theme;

import org.jspecify.annotations.NullMarked;
