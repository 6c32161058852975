/**
 * Features: what is known of a component at an instant, from the trailing window and its life so far, as numbers. The same
 * code serves training and scoring. A feature that can't be computed is NaN.
 */
@NullMarked
package org.shadowrack.training.feature;

import org.jspecify.annotations.NullMarked;
