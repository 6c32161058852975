/** Programs that measure; run by hand, their results are in src/test/benchmarks/README.md. */
@NullMarked
package org.shadowrack.benchmarks;

import org.jspecify.annotations.NullMarked;
