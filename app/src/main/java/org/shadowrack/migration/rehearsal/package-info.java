/** Runs a profile in a small world of its own with a fault at every step and a crash at every journal write. */
@NullMarked
package org.shadowrack.migration.rehearsal;

import org.jspecify.annotations.NullMarked;
