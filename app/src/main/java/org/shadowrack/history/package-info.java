/** Readings, events, journals: what must survive. Hides SQL and codecs. */
@NullMarked
package org.shadowrack.history;

import org.jspecify.annotations.NullMarked;
