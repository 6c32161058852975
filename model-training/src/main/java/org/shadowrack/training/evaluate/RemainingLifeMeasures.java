package org.shadowrack.training.evaluate;

/**
 * Measures of remaining lives against the truth, both cut at the cap.
 *
 * @param components         compared
 * @param rmseSeconds        root of the mean squared error
 * @param maeSeconds         mean absolute error
 * @param intervalCoverage90 share of the truths inside the 90 % interval
 */
public record RemainingLifeMeasures(int components, double rmseSeconds, double maeSeconds, double intervalCoverage90) {}
