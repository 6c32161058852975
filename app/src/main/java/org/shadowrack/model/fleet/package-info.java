/** The newest picture of the whole fleet, immutable, as screens read it once a pulse. */
@NullMarked
package org.shadowrack.model.fleet;

import org.jspecify.annotations.NullMarked;
