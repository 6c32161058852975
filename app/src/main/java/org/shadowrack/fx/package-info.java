/** Toolkit bridge: pulse-coalesced feeds, subscription bags, canvas kit. A leaf. */
@NullMarked
package org.shadowrack.fx;

import org.jspecify.annotations.NullMarked;
