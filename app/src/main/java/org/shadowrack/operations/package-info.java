/** The running site: poll, store, forecast, decide, migrate, and the newest picture of it all. */
@NullMarked
package org.shadowrack.operations;

import org.jspecify.annotations.NullMarked;
