/** What the parts of the engine share: the journal, leases, drivers and lanes. */
@NullMarked
package org.shadowrack.migration.engine.core;

import org.jspecify.annotations.NullMarked;
