/** Which commands may be given now, and why not. */
@NullMarked
package org.shadowrack.migration.engine.gate;

import org.jspecify.annotations.NullMarked;
