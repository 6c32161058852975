/** The one composition root and the catalogue of drivers, adapters, screens and commands. */
@NullMarked
package org.shadowrack.boot;

import org.jspecify.annotations.NullMarked;
