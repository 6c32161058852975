/** What each service gets wrong: where, why, since when. */
@NullMarked
package org.shadowrack.ui.problems;

import org.jspecify.annotations.NullMarked;
