/** {@code rehearse}: a profile with every fault in turn. */
@NullMarked
package org.shadowrack.cli.rehearsal;

import org.jspecify.annotations.NullMarked;
