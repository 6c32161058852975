package org.shadowrack.migration.drivers.powerdns;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record set of one name and type.
 *
 * @param addresses enabled contents
 * @param ttl seconds; 0 where the set does not exist
 * @param epoch of the newest move that wrote it, kept in its comment; 0 where none did
 * @param keptUntil until when resolvers may keep what was before, epoch seconds, kept in the comment too; 0 where none may
 */
record ResourceRecords(List<String> addresses, long ttl, long epoch, long keptUntil) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ACCOUNT = "shadowrack";
    private static final Pattern COMMENT = Pattern.compile("epoch ([0-9]{1,18})(?:, kept until ([0-9]{1,12}))?");

    /** The set in a zone's document; null where that can't be read. */
    static @Nullable ResourceRecords read(String zone, RecordPlace place) {
        try {
            return StreamSupport.stream(JSON.readTree(zone).path("rrsets").spliterator(), false)
                    .filter(set -> place.name().equalsIgnoreCase(set.path("name").asString())
                            && place.type().equals(set.path("type").asString()))
                    .findFirst().map(ResourceRecords::of).orElseGet(() -> new ResourceRecords(List.of(), 0, 0, 0));
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static ResourceRecords of(JsonNode set) {
        List<String> enabled = StreamSupport.stream(set.path("records").spliterator(), false)
                .filter(one -> !one.path("disabled").asBoolean(false)).map(one -> one.path("content").asString())
                .toList();
        return new ResourceRecords(enabled, set.path("ttl").asLong(0), noted(set, 1), noted(set, 2));
    }

    private static long noted(JsonNode set, int group) {
        return StreamSupport.stream(set.path("comments").spliterator(), false)
                .filter(one -> ACCOUNT.equals(one.path("account").asString()))
                .map(one -> COMMENT.matcher(one.path("content").asString())).filter(Matcher::matches)
                .mapToLong(found -> found.group(group) == null ? 0 : Long.parseLong(found.group(group))).max()
                .orElse(0);
    }

    /** The body of a PATCH that replaces the set in the zone by this one. */
    String patch(RecordPlace place) {
        ObjectNode set = JSON.createObjectNode().put("name", place.name()).put("type", place.type()).put("ttl", ttl)
                .put("changetype", "REPLACE");
        var records = set.putArray("records");
        addresses.forEach(address -> records.addObject().put("content", address).put("disabled", false));
        if (epoch > 0 || keptUntil > 0) {
            set.putArray("comments").addObject()
                    .put("content", "epoch " + epoch + (keptUntil > 0 ? ", kept until " + keptUntil : ""))
                    .put("account", ACCOUNT);
        }
        ObjectNode body = JSON.createObjectNode();
        body.putArray("rrsets").add(set);
        return body.toString();
    }
}
