/** Forecasts from a model: probabilities, remaining life and what moved them, or an abstention with its reason. */
@NullMarked
package org.shadowrack.training.score;

import org.jspecify.annotations.NullMarked;
