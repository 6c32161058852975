/** Tests of the control API, over HTTPS. */
@NullMarked
package org.shadowrack.lab.control;

import org.jspecify.annotations.NullMarked;
