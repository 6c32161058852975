package org.shadowrack.training.model;

/**
 * How many forecasts there were.
 *
 * @param train     labelled, in the training part
 * @param test      labelled, in the test part
 * @param positives followed by a failure within the horizon, in the whole record
 * @param censored  left out, since the record ends within the horizon without a failure, in the whole record
 */
public record RowCounts(long train, long test, long positives, long censored) {}
