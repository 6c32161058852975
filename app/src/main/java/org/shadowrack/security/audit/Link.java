package org.shadowrack.security.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.shadowrack.security.AuditLog.Entry;

/** Makes and checks single links: the hash covers every field, each after its length, and the previous hash. */
final class Link {
    private Link() {}

    static Entry after(Head head, Instant at, String operator, String action, String target, String result,
            String detail) {
        return sealed(new Entry(head.entries() + 1, at, whole(operator), whole(action), whole(target), whole(result),
                whole(detail), head.hash(), ""));
    }

    static boolean holds(Entry entry, Head before) {
        return entry.number() == before.entries() + 1 && entry.previous().equals(before.hash())
                && sealed(entry).hash().equals(entry.hash());
    }

    private static Entry sealed(Entry entry) {
        return new Entry(entry.number(), entry.at(), entry.operator(), entry.action(), entry.target(), entry.result(),
                entry.detail(), entry.previous(), hash(entry));
    }

    // Half of a surrogate pair has no UTF-8 and would come back from the file as something else.
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String hash(Entry entry) {
        MessageDigest digest = sha256();
        for (String field : List.of(entry.previous(), Long.toString(entry.number()), entry.at().toString(),
                entry.operator(), entry.action(), entry.target(), entry.result(), entry.detail())) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
