package org.shadowrack.whatif.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes as they are copied. */
final class Checksum {
    private static final int BUFFER = 1 << 16;

    private Checksum() {}

    /** What was copied. */
    record Copied(long bytes, String sha256) {}

    /** Copies until the end, or until more than {@code most} bytes came, which is a bad bundle. */
    static Copied copy(InputStream from, OutputStream to, long most) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            bytes += count;
            if (bytes > most) {
                throw BadBundle.tampered("a file in it is longer than its manifest says");
            }
            digest.update(buffer, 0, count);
            to.write(buffer, 0, count);
        }
        return new Copied(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE).sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
