package org.shadowrack.model.telemetry;

import org.shadowrack.model.site.ComponentId;

/**
 * Names one series of readings.
 *
 * @param component whose
 * @param metric what, in lower case with underscores: {@code temperature}, {@code fan_speed}, {@code output_power} …
 */
public record SeriesKey(ComponentId component, String metric) {}
