/** Advice, always with its evidence. */
@NullMarked
package org.shadowrack.model.decision;

import org.jspecify.annotations.NullMarked;
