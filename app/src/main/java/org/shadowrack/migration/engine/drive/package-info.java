/** Carries migrations out, on and back; behind one face. */
@NullMarked
package org.shadowrack.migration.engine.drive;

import org.jspecify.annotations.NullMarked;
