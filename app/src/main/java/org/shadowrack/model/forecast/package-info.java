/** What is expected to fail, when, and why; or why nothing can be said. */
@NullMarked
package org.shadowrack.model.forecast;

import org.jspecify.annotations.NullMarked;
