/** Profiles, plans, the engine and its journal. */
@NullMarked
package org.shadowrack.migration;

import org.jspecify.annotations.NullMarked;
