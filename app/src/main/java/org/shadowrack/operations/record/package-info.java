/** What was forecast, kept in the history and judged from there. */
@NullMarked
package org.shadowrack.operations.record;

import org.jspecify.annotations.NullMarked;
