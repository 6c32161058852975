/** The command line: what every command shares. One command a file, in subpackages. */
@NullMarked
package org.shadowrack.cli;

import org.jspecify.annotations.NullMarked;
