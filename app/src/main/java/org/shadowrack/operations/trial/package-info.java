/** The whole main job on a lab at accelerated time: history, training, forecasts, migrations, and what they were worth. */
@NullMarked
package org.shadowrack.operations.trial;

import org.jspecify.annotations.NullMarked;
