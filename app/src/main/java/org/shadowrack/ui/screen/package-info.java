/** What a screen is, and what it is given. Open: a new screen is a subpackage and one line in the catalogue. */
@NullMarked
package org.shadowrack.ui.screen;

import org.jspecify.annotations.NullMarked;
