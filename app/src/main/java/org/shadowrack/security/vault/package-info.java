/** Credential references and the encrypted vault behind them. Hides Argon2id and AES-GCM. */
@NullMarked
package org.shadowrack.security.vault;

import org.jspecify.annotations.NullMarked;
