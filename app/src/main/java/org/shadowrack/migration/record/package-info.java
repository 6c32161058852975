/** What the journal tells of a migration, and the documents under leases, epochs and states. Hides JSON. */
@NullMarked
package org.shadowrack.migration.record;

import org.jspecify.annotations.NullMarked;
