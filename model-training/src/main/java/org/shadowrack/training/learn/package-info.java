/** Learning with Weka: from a sample to a model that answers for a row of features. No type of Weka is seen outside. */
@NullMarked
package org.shadowrack.training.learn;

import org.jspecify.annotations.NullMarked;
