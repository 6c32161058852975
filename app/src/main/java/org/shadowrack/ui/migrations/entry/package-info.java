/** The list at the left of the migrations screen, and what is chosen in it. */
@NullMarked
package org.shadowrack.ui.migrations.entry;

import org.jspecify.annotations.NullMarked;
