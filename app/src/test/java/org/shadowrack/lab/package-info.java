/** Tests of the lab as its clients see it. */
@NullMarked
package org.shadowrack.lab;

import org.jspecify.annotations.NullMarked;
