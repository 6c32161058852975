/**
 * Trees of a learned model in flat arrays, for scoring many rows without making an object a row. Knows no learner: whoever learns
 * trees lays them out here.
 */
@NullMarked
package org.shadowrack.training.score.flat;

import org.jspecify.annotations.NullMarked;
