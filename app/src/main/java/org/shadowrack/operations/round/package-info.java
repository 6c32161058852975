/** The site's work: one round after another, and the steps before the first. */
@NullMarked
package org.shadowrack.operations.round;

import org.jspecify.annotations.NullMarked;
