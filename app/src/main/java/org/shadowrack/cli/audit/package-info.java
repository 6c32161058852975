/** The audit log from the command line. */
@NullMarked
package org.shadowrack.cli.audit;

import org.jspecify.annotations.NullMarked;
