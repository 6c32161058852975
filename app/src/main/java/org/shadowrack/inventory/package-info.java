/** Discovery and import: from services to a topology. */
@NullMarked
package org.shadowrack.inventory;

import org.jspecify.annotations.NullMarked;
