/** The console's window on this machine's display, and pictures where there is none. */
@NullMarked
package org.shadowrack.boot.desktop;

import org.jspecify.annotations.NullMarked;
