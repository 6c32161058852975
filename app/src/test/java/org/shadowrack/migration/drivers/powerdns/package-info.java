/** Tests of the PowerDNS driver. */
@NullMarked
package org.shadowrack.migration.drivers.powerdns;

import org.jspecify.annotations.NullMarked;
