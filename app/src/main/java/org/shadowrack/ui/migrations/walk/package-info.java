/** How far a migration has come, in the seven steps that the operator sees. Pure. */
@NullMarked
package org.shadowrack.ui.migrations.walk;

import org.jspecify.annotations.NullMarked;
