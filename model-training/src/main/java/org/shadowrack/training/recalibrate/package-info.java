/** Keeps a model's probabilities true while its fleet changes, without learning anything anew. */
@NullMarked
package org.shadowrack.training.recalibrate;

import org.jspecify.annotations.NullMarked;
