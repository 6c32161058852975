/** Tests of the IPMI driver, on a simulated controller with a real machine. */
@NullMarked
package org.shadowrack.migration.drivers.ipmi;

import org.jspecify.annotations.NullMarked;
