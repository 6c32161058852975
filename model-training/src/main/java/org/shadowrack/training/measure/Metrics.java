package org.shadowrack.training.measure;

/**
 * Measures over the labelled forecasts of a part. Names and meanings are those of the command line's documents. What can't be
 * computed (a ranking without failures, a lead time without a catch) is NaN.
 *
 * @param rows                       labelled forecasts
 * @param baseRate                   share of them that were followed by a failure within the horizon
 * @param auroc                      area under the receiver operating characteristic, over rows
 * @param auprc                      average precision over rows
 * @param brier                      mean squared error of the probability
 * @param brierOfBaseRate            the same of always saying the base rate of these rows
 * @param ece                        expected calibration error over ten bins of as many rows each
 * @param threshold                  an alarm stands while the probability is at or above this
 * @param precision                  share of the rows at or above the threshold that were followed by a failure
 * @param recall                     share of the rows followed by a failure that were at or above the threshold
 * @param failures                   failures of components with at least one labelled forecast in their life
 * @param caught                     those with an alarm standing at a forecast inside the horizon before them
 * @param healthy                    components that never fail in the record, with at least one forecast
 * @param healthyAlerted             those alerted at least once
 * @param falseAlarmsPerComponentDay {@code healthyAlerted} by the days that the healthy were observed
 * @param medianLeadSeconds          median time from the first alarm inside the horizon to the failure, of those caught
 * @param episodes                   alarms: runs of forecasts at or above the threshold
 * @param episodePrecision           share of the episodes that stood at a forecast with a failure inside its horizon
 */
public record Metrics(long rows, double baseRate, double auroc, double auprc, double brier, double brierOfBaseRate,
        double ece, double threshold, double precision, double recall, int failures, int caught, int healthy,
        int healthyAlerted, double falseAlarmsPerComponentDay, double medianLeadSeconds, int episodes,
        double episodePrecision) {}
