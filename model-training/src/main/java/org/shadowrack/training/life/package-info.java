/** Lives of components between failures, the instants at which forecasts are made, and what became of each forecast. */
@NullMarked
package org.shadowrack.training.life;

import org.jspecify.annotations.NullMarked;
