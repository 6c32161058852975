/** Expected results as values: done, or a problem that says what was tried and what to do next. */
@NullMarked
package org.shadowrack.model.outcome;

import org.jspecify.annotations.NullMarked;
