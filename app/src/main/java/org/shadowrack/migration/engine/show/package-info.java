/** Migrations as screens and documents show them, from their journal alone. */
@NullMarked
package org.shadowrack.migration.engine.show;

import org.jspecify.annotations.NullMarked;
