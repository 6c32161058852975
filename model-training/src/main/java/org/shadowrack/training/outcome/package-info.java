/**
 * What an operation of this library gives back: a value, or a refusal that says what was tried and what to do next.
 *
 * <p>
 * Expected failures (a mistyped file, too few failures to learn from, a model file that was tampered with) are values.
 * Exceptions are bugs.
 */
@NullMarked
package org.shadowrack.training.outcome;

import org.jspecify.annotations.NullMarked;
