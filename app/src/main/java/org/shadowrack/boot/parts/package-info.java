/** What every site and window is put together from, made once a process; and the lists of drivers and vendor adapters. */
@NullMarked
package org.shadowrack.boot.parts;

import org.jspecify.annotations.NullMarked;
