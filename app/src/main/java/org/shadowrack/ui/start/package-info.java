/** The start: the embedded lab, or a site file, with the operator's consent to new certificates. */
@NullMarked
package org.shadowrack.ui.start;

import org.jspecify.annotations.NullMarked;
