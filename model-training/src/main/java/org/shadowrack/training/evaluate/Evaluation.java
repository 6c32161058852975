package org.shadowrack.training.evaluate;

import java.time.Duration;
import org.shadowrack.training.measure.Report;

/**
 * Measures of one horizon.
 *
 * @param horizon  of the forecasts
 * @param positives labelled forecasts that were followed by a failure
 * @param censored forecasts left out, since the record ends too early
 * @param report   measures and champion
 */
public record Evaluation(Duration horizon, long positives, long censored, Report report) {}
