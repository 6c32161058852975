/** Migrations of real systems: PostgreSQL, with clients that find it through PowerDNS. */
@NullMarked
package org.shadowrack.system.migration;

import org.jspecify.annotations.NullMarked;
