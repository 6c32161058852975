/** Commands on the embedded lab: the whole job headless, the console, or the servers alone. */
@NullMarked
package org.shadowrack.cli.lab;

import org.jspecify.annotations.NullMarked;
