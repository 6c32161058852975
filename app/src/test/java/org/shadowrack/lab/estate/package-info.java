/** Tests of what the lab consists of. */
@NullMarked
package org.shadowrack.lab.estate;

import org.jspecify.annotations.NullMarked;
