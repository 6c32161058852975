/**
 * Telemetry and failures in memory: compact columns, one series of rows a component.
 *
 * <p>
 * A row is what is known of a component at an instant; it holds until the component's next row. A missing value is NaN.
 * Instants are milliseconds since the epoch, UTC.
 */
@NullMarked
package org.shadowrack.training.data;

import org.jspecify.annotations.NullMarked;
