/** Tests of hidden damage. */
@NullMarked
package org.shadowrack.lab.wear;

import org.jspecify.annotations.NullMarked;
