/** Telemetry out of real metric stores. */
@NullMarked
package org.shadowrack.system.telemetry;

import org.jspecify.annotations.NullMarked;
