/** The state machine that carries out profiles, survives its own death, and says what may be done next. */
@NullMarked
package org.shadowrack.migration.engine;

import org.jspecify.annotations.NullMarked;
