package org.shadowrack.security.vault;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shadowrack.security.Secret;

/** The entries of an open vault, and their bytes. Secrets are never made strings. Not thread-safe. */
final class VaultEntries implements AutoCloseable {
    private final SortedMap<String, Secret> entries = new TreeMap<>();

    SortedMap<String, Secret> byName() {
        return entries;
    }

    static VaultEntries parse(byte[] plain) {
        VaultEntries read = new VaultEntries();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            for (int left = in.readInt(); left > 0; left--) {
                read.entries.put(in.readUTF(), secret(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an authentic vault has well-formed entries", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
        return read;
    }

    private static Secret secret(DataInputStream in) throws IOException {
        char[] characters = new char[in.readInt()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = in.readChar();
        }
        Secret secret = Secret.copyOf(characters);
        Arrays.fill(characters, ' ');
        return secret;
    }

    /** The caller wipes the bytes. */
    byte[] bytes() {
        int size = Integer.BYTES + entries.entrySet().stream()
                .mapToInt(entry -> encodedName(entry.getKey()).length + size(entry.getValue())).sum();
        ByteBuffer out = ByteBuffer.allocate(size).putInt(entries.size());
        entries.forEach((name, secret) -> {
            out.put(encodedName(name));
            secret.use(characters -> write(out, characters));
        });
        return out.array();
    }

    private static int size(Secret secret) {
        return secret.use(characters -> Integer.BYTES + Character.BYTES * characters.length);
    }

    // As DataInputStream.readUTF reads it; names are plain ASCII (Names), where the two encodings agree.
    private static byte[] encodedName(String name) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Short.BYTES + text.length).putShort((short) text.length).put(text).array();
    }

    private static ByteBuffer write(ByteBuffer out, char[] characters) {
        out.putInt(characters.length);
        for (char character : characters) {
            out.putChar(character);
        }
        return out;
    }

    @Override
    public void close() {
        entries.values().forEach(Secret::close);
    }
}
