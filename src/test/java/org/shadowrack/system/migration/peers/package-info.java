/** Real servers on loopback, and clients that remember what was acknowledged. */
@NullMarked
package org.shadowrack.system.migration.peers;

import org.jspecify.annotations.NullMarked;
