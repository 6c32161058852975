package org.shadowrack.telemetry.prometheus;

import java.util.Map;

/**
 * A series as a store answers it.
 *
 * @param labels its name is {@code __name__}
 * @param seconds instants, epoch seconds
 * @param values at them; may be infinite or not a number
 */
record StoredSeries(Map<String, String> labels, double[] seconds, double[] values) {}
