package org.shadowrack.redfish.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One value of a metric report: what it is of, as text, and when; null where the service does not say. */
record ReportedValue(String property, String value, @Nullable Instant at) {}
