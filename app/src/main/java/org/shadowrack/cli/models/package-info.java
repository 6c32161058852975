/** {@code models}: the forecasters of a site, listed, shown, promoted and reverted. */
@NullMarked
package org.shadowrack.cli.models;

import org.jspecify.annotations.NullMarked;
