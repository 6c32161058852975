/** The launcher of the built distribution, run as a person at a terminal would. */
@NullMarked
package org.shadowrack.system.commandline;

import org.jspecify.annotations.NullMarked;
