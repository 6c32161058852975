/** A fleet of recorded controllers served from a process of its own, and programs that poll it and measure. */
@NullMarked
package org.shadowrack.benchmarks.fleet;

import org.jspecify.annotations.NullMarked;
