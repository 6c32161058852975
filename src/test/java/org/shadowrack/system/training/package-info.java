/** Training, evaluation and scoring through the command line, on public records of real failures. */
@NullMarked
package org.shadowrack.system.training;

import org.jspecify.annotations.NullMarked;
