/** Operators, faults and crashes in any order, on two consoles, against a model of what may never be. */
@NullMarked
package org.shadowrack.migration.interleaving;

import org.jspecify.annotations.NullMarked;
