/**
 * How far each component is from its own past and from its peers, without any label: the grid, the baselines, and the shape of each
 * departure. Knows no learner.
 */
@NullMarked
package org.shadowrack.forecast.deviation;

import org.jspecify.annotations.NullMarked;
