/** Commands on forecasters: train, evaluate, score. */
@NullMarked
package org.shadowrack.cli.training;

import org.jspecify.annotations.NullMarked;
