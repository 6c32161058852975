/** The forecasters' marks: each beside its reference, in the same run. */
@NullMarked
package org.shadowrack.benchmarks.marks;

import org.jspecify.annotations.NullMarked;
