/** What a caller asks of a training run, and how it follows the run. */
@NullMarked
package org.shadowrack.training.plan;

import org.jspecify.annotations.NullMarked;
