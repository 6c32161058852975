/** The fleet snapshot as screens need it: by host and by rack, with what is worst in each. Pure. */
@NullMarked
package org.shadowrack.ui.fleet;

import org.jspecify.annotations.NullMarked;
