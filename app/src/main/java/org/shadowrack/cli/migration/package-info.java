/** Commands on migrations: plan, pre-stage, cut over, commit, roll back, status, rehearse; and the capacity that they need. */
@NullMarked
package org.shadowrack.cli.migration;

import org.jspecify.annotations.NullMarked;
