/** A real site that works by itself, in real time. */
@NullMarked
package org.shadowrack.operations.live;

import org.jspecify.annotations.NullMarked;
