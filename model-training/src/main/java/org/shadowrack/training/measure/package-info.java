/** What forecasts were worth: ranking, calibration, alarms, and the best simple rule as a champion to beat. */
@NullMarked
package org.shadowrack.training.measure;

import org.jspecify.annotations.NullMarked;
