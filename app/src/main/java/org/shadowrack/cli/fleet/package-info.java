/** Commands that talk to the fleet: discover and poll. */
@NullMarked
package org.shadowrack.cli.fleet;

import org.jspecify.annotations.NullMarked;
