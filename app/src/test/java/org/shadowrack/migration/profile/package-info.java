/** Profiles: what is wrong with them is told by its line. */
@NullMarked
package org.shadowrack.migration.profile;

import org.jspecify.annotations.NullMarked;
