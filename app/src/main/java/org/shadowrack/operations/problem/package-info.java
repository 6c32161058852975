/** What the services of a site get wrong, and since when. */
@NullMarked
package org.shadowrack.operations.problem;

import org.jspecify.annotations.NullMarked;
