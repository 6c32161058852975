/** Tests of the lab's driver. */
@NullMarked
package org.shadowrack.migration.drivers.lab;

import org.jspecify.annotations.NullMarked;
