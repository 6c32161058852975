/** One execution of a profile, as its journal tells it. */
@NullMarked
package org.shadowrack.model.migration;

import org.jspecify.annotations.NullMarked;
