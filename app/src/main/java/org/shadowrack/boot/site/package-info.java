/** Puts one site together: its parts, its clock, and the embedded lab where it is one. */
@NullMarked
package org.shadowrack.boot.site;

import org.jspecify.annotations.NullMarked;
