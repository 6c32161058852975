package org.shadowrack.security;

import java.nio.file.Path;

/** Whose certificates a connection trusts. Verification is never off. */
public sealed interface Trust {
    /** The authorities that the machine trusts. */
    record SystemAuthorities() implements Trust {}

    /** The authorities in this PEM file. */
    record AuthorityFile(Path file) implements Trust {}

    /** Only the certificate whose DER has this SHA-256, 64 hex digits in lower case without colons. */
    record Pinned(String sha256) implements Trust {}
}
