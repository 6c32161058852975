/** Tests of the laws of nature. */
@NullMarked
package org.shadowrack.lab.physics;

import org.jspecify.annotations.NullMarked;
