/** Credentials into the vault, never by an argument. */
@NullMarked
package org.shadowrack.cli.vault;

import org.jspecify.annotations.NullMarked;
