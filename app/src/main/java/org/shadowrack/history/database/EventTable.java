package org.shadowrack.history.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;

/** The table of events. */
public final class EventTable {
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_ID = 1024;
    private final Handle handle;

    EventTable(Handle handle) {
        this.handle = handle;
    }

    /** Adds events that are not there yet. Texts are cut to what a row holds. */
    public void add(List<ComponentEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO event SELECT :digest, :second, :nano, :component, :kind,"
                + " :message, :text WHERE NOT EXISTS (SELECT 1 FROM event WHERE digest = :digest)");
        events.forEach(event -> batch.bind("digest", digest(event)).bind("second", event.at().getEpochSecond())
                .bind("nano", event.at().getNano()).bind("component", event.component().value())
                .bind("kind", event.kind().name()).bind("message", cut(event.messageId(), LONGEST_ID))
                .bind("text", cut(event.text(), LONGEST_TEXT)).add());
        batch.execute();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static byte[] digest(ComponentEvent event) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : List.of(event.component().value(), event.at().toString(), event.kind().name(),
                    event.messageId(), event.text())) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Those at or after {@code from} and before {@code to}, oldest first. */
    public List<ComponentEvent> between(Instant from, Instant to) {
        return handle
                .createQuery("SELECT * FROM event WHERE (at_second > :fs OR at_second = :fs AND at_nano >= :fn)"
                        + " AND (at_second < :ts OR at_second = :ts AND at_nano < :tn)"
                        + " AND at_second BETWEEN :fs AND :ts ORDER BY at_second, at_nano, component, message_id")
                .bind("fs", from.getEpochSecond()).bind("fn", from.getNano()).bind("ts", to.getEpochSecond())
                .bind("tn", to.getNano())
                .map((rs, context) -> new ComponentEvent(new ComponentId(rs.getString("component")),
                        Instant.ofEpochSecond(rs.getLong("at_second"), rs.getInt("at_nano")),
                        ComponentEvent.Kind.valueOf(rs.getString("kind")), rs.getString("message_id"),
                        rs.getString("text")))
                .list();
    }

    /** How many. */
    public long count() {
        return handle.select("SELECT count(*) FROM event").mapTo(Long.class).one();
    }
}
