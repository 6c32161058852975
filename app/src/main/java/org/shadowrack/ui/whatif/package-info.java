/** The what-if screen: a bundle, up to four scenarios in a form and as text, and what would have come of them. */
@NullMarked
package org.shadowrack.ui.whatif;

import org.jspecify.annotations.NullMarked;
