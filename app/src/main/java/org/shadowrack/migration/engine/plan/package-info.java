/** Plans, made or only tried. */
@NullMarked
package org.shadowrack.migration.engine.plan;

import org.jspecify.annotations.NullMarked;
