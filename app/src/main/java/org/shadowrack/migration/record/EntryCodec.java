package org.shadowrack.migration.record;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Entries as JSON rows; the kind is the entry's simple name. */
final class EntryCodec {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, Class<?>> KINDS = Arrays.stream(JournalEntry.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EntryCodec() {}

    static String kind(JournalEntry entry) {
        return entry.getClass().getSimpleName();
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static JournalEntry entry(String kind, String json) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException(
                    "the journal has a row of the kind " + kind + " that this version does not know");
        }
        return (JournalEntry) MAPPER.readValue(json, type);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
