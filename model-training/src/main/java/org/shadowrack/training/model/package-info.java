/** A trained model: what it forecasts, how, from what, and when it must be silent. */
@NullMarked
package org.shadowrack.training.model;

import org.jspecify.annotations.NullMarked;
