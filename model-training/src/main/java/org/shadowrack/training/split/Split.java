package org.shadowrack.training.split;

/**
 * The parts of the data.
 *
 * @param fit        the learners see these
 * @param validation calibration and threshold are chosen on these, which the learners don't see
 * @param training   {@code fit} and {@code validation} together
 * @param test       metrics are measured on these, which nothing else sees
 * @param words      how the data were divided, for the report
 */
public record Split(Part fit, Part validation, Part training, Part test, String words) {}
