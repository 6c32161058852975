package org.shadowrack.history.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.shadowrack.security.Secret;

/**
 * The key of a history's file, or none. H2 encrypts every page by AES-128 in XTS mode, with a salt of its own in each
 * file, but stretches the key by ten rounds only; a secret that a person has chosen is therefore stretched here first
 * (PBKDF2, RFC 8018). The key is never in the address of the database, nor in a log.
 */
public final class FileKey {
    /** No encryption. */
    public static final FileKey NONE = new FileKey(null);
    private static final byte[] PURPOSE = "ShadowRack history, file key, 1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ENCRYPTED = "H2encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private final char @Nullable [] hex;

    private FileKey(char @Nullable [] hex) {
        this.hex = hex;
    }

    /** The key that {@code secret} stands for, which is closed. */
    public static FileKey from(Secret secret) {
        try (secret) {
            return secret.use(characters -> new FileKey(stretched(characters)));
        }
    }

    private static char[] stretched(char[] secret) {
        PBEKeySpec spec = new PBEKeySpec(secret, PURPOSE, ROUNDS, BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            return HexFormat.of().formatHex(key).toCharArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 with SHA-256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** What the database's address says of it: never the key. */
    String option() {
        return hex == null ? "" : ";CIPHER=AES";
    }

    /** As H2 wants it: the file's password, a space, the user's, which is empty. */
    String password() {
        return hex == null ? "" : new String(hex) + " ";
    }

    /** Gives a store that is opened without SQL the same key. */
    void unlock(MVStore.Builder store) {
        if (hex != null) {
            // The builder wipes what it is given.
            store.encryptionKey(hex.clone());
        }
    }

    /** Refuses a file that was made with a key where there is none, and the other way round: H2 calls both damaged. */
    void check(Path file) {
        boolean encrypted = Files.isRegularFile(file) && begins(file);
        if (encrypted && hex == null) {
            throw new IllegalArgumentException("it is encrypted, and no key was given; name it in the site file as"
                    + " history.credential");
        }
        if (!encrypted && hex != null && Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "it was made without encryption; export it, and import it into a new one");
        }
    }

    private static boolean begins(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ENCRYPTED.length), ENCRYPTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
