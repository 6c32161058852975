package org.shadowrack.security;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;

/** A secret in memory; wiped on close, never printed. Not thread-safe. */
public final class Secret implements AutoCloseable {
    private final char[] value;

    private Secret(char[] value) {
        this.value = value;
    }

    /** A secret from a copy of {@code value}; the caller may wipe theirs. */
    public static Secret copyOf(char[] value) {
        return new Secret(value.clone());
    }

    /** Hands a copy of the characters to {@code use} and wipes that copy afterwards. */
    public <T> T use(Function<char[], T> use) {
        char[] copy = value.clone();
        try {
            return use.apply(copy);
        } finally {
            Arrays.fill(copy, ' ');
        }
    }

    /** The value of an {@code Authorization} header that gives {@code user} with this password (RFC 7617, in UTF-8). */
    public String basic(String user) {
        return use(characters -> "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + new String(characters)).getBytes(StandardCharsets.UTF_8)));
    }

    /** An independent copy. */
    public Secret copy() {
        return copyOf(value);
    }

    @Override
    public void close() {
        Arrays.fill(value, ' ');
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
