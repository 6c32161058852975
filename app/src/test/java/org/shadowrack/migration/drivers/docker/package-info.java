/** Tests of the listing of containers, by a real engine and by answers that engines give. */
@NullMarked
package org.shadowrack.migration.drivers.docker;

import org.jspecify.annotations.NullMarked;
