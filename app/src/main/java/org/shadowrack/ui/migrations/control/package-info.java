/** The commands of a migration: given by button and by key, the dangerous ones held or typed. */
@NullMarked
package org.shadowrack.ui.migrations.control;

import org.jspecify.annotations.NullMarked;
