/** {@code capacity}: what the shadow pool covers. */
@NullMarked
package org.shadowrack.cli.capacity;

import org.jspecify.annotations.NullMarked;
