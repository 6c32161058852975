/** Telemetry out of stores that answer Prometheus' query API: Prometheus, VictoriaMetrics, Thanos, Mimir. */
@NullMarked
package org.shadowrack.telemetry.prometheus;

import org.jspecify.annotations.NullMarked;
