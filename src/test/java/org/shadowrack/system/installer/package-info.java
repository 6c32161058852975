/** The built package on a real system: installed, started on a display, removed. */
@NullMarked
package org.shadowrack.system.installer;

import org.jspecify.annotations.NullMarked;
