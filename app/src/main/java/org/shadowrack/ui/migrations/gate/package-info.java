/** What stands in a migration's way, and what it would mean, in the operator's words. Pure. */
@NullMarked
package org.shadowrack.ui.migrations.gate;

import org.jspecify.annotations.NullMarked;
