/** The console: shell and one subpackage a screen. */
@NullMarked
package org.shadowrack.ui;

import org.jspecify.annotations.NullMarked;
