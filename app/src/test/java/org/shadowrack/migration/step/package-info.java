/** Tests of what brings one step about. */
@NullMarked
package org.shadowrack.migration.step;

import org.jspecify.annotations.NullMarked;
