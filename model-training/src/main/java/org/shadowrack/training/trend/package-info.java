/**
 * The course of one metric, such as load or temperature: regression on its own lags and the time of day, as Weka's forecaster
 * does, with intervals measured on the metric's own latest past, and the time until a threshold is reached.
 */
@NullMarked
package org.shadowrack.training.trend;

import org.jspecify.annotations.NullMarked;
