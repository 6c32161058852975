/** The training screen: the models in use, how good they are, and training anew. */
@NullMarked
package org.shadowrack.ui.training;

import org.jspecify.annotations.NullMarked;
