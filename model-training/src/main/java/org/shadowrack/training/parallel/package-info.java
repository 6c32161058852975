/** Computing life by life on a few threads. */
@NullMarked
package org.shadowrack.training.parallel;

import org.jspecify.annotations.NullMarked;
