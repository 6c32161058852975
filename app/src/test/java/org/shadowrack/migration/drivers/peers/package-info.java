/** Real systems that tests start on loopback, and end by their process. */
@NullMarked
package org.shadowrack.migration.drivers.peers;

import org.jspecify.annotations.NullMarked;
