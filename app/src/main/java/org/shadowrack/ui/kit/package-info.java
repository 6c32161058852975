/** Small widgets and texts that screens share. */
@NullMarked
package org.shadowrack.ui.kit;

import org.jspecify.annotations.NullMarked;
