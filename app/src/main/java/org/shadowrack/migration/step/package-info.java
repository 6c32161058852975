/** One step: its driver calls, its question to reality, its retries, and what undoes it. */
@NullMarked
package org.shadowrack.migration.step;

import org.jspecify.annotations.NullMarked;
