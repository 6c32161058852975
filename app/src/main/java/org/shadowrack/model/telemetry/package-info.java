/** Observations: readings, and what could not be read; events. */
@NullMarked
package org.shadowrack.model.telemetry;

import org.jspecify.annotations.NullMarked;
