package org.shadowrack.training.model.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose last entry holds the SHA-256 of all others. It finds damage and changes; it is no signature. */
final class SealedZip {

    private static final String SEAL = "SHA256SUMS";
    private static final int MOST_BYTES = 1 << 30;
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SealedZip() {}

    /** Packs entries; equal entries give equal bytes. */
    static byte[] pack(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
            add(zip, SEAL, seal(entries).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A zip in memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Unpacks what {@link #pack} packed; anything else is an exception that says what is wrong. */
    static Map<String, byte[]> unpack(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left);
                left -= content.length;
                if (left == 0) {
                    throw new IOException("it unpacks to more than " + MOST_BYTES + " bytes");
                }
                entries.put(entry.getName(), content);
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new IOException("it is truncated or damaged: " + e.getMessage(), e);
        }
        return checked(entries);
    }

    private static Map<String, byte[]> checked(Map<String, byte[]> entries) throws IOException {
        byte[] seal = entries.remove(SEAL);
        if (seal == null) {
            throw new IOException("it is truncated, or no model file: its checksums are missing");
        }
        if (!new String(seal, StandardCharsets.UTF_8).equals(seal(entries))) {
            throw new IOException("its content is not what its checksums say: it was damaged or changed");
        }
        return entries;
    }

    private static String seal(Map<String, byte[]> entries) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(entries)
                .forEach((name, bytes) -> text.append(sha256(bytes)).append("  ").append(name).append('\n'));
        return text.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
