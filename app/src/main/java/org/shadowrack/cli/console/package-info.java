/** The command that opens the console on a site. */
@NullMarked
package org.shadowrack.cli.console;

import org.jspecify.annotations.NullMarked;
