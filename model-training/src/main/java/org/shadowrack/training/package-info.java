/** Training, evaluation and use of models that forecast the failure of components from their telemetry. */
@NullMarked
package org.shadowrack.training;

import org.jspecify.annotations.NullMarked;
