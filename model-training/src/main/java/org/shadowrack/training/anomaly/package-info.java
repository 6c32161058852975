/** What is unusual in one series against its own past, told without any label. */
@NullMarked
package org.shadowrack.training.anomaly;

import org.jspecify.annotations.NullMarked;
