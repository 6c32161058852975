/** Linear models of a logit, of inputs that may be products of others. */
@NullMarked
package org.shadowrack.training.linear;

import org.jspecify.annotations.NullMarked;
