/**
 * A recurrent network as a Weka classifier: an echo-state network (Jaeger 2001), whose recurrent weights are drawn at random and
 * stay, and whose readout is fitted in closed form. Weka has no recurrent learner; gradient descent through time would cost a
 * hundred times as much for the sizes of data of one site.
 */
@NullMarked
package org.shadowrack.training.recurrent;

import org.jspecify.annotations.NullMarked;
