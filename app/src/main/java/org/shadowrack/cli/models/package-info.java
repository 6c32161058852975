/** {@code models}: the forecasters of a site, listed, shown, promoted, reverted and compared. */
@NullMarked
package org.shadowrack.cli.models;

import org.jspecify.annotations.NullMarked;
