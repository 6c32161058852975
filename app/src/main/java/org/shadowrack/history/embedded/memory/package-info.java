/** What of a history is in memory: what is known of each series, and the readings that are not in chunks yet. */
@NullMarked
package org.shadowrack.history.embedded.memory;

import org.jspecify.annotations.NullMarked;
