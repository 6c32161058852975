/** Trains on a fleet's history, scores its components, and judges what was trained. */
@NullMarked
package org.shadowrack.forecast.fleet;

import org.jspecify.annotations.NullMarked;
