/** Writing something to a file, without leaving the keyboard. */
@NullMarked
package org.shadowrack.ui.saving;

import org.jspecify.annotations.NullMarked;
