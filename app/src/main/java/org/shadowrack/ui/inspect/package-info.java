/** The inspector: all that is known of what is selected. */
@NullMarked
package org.shadowrack.ui.inspect;

import org.jspecify.annotations.NullMarked;
