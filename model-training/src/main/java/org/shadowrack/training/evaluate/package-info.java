/** Measures a model on telemetry that it was not trained on. */
@NullMarked
package org.shadowrack.training.evaluate;

import org.jspecify.annotations.NullMarked;
