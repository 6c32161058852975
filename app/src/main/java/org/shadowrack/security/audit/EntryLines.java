package org.shadowrack.security.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.shadowrack.security.AuditLog.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries as lines. There is exactly one way to write an entry, and any other is refused when read. */
final class EntryLines {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private EntryLines() {}

    /** The line with its end. */
    static byte[] write(Entry entry) {
        return (MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The entry in a line with its end. */
    static Entry read(byte[] line, long number) throws BrokenChain {
        Entry entry = parse(line, number);
        if (!Arrays.equals(write(entry), line)) {
            throw BrokenChain.at(number, "is not written as this program writes it");
        }
        return entry;
    }

    private static Entry parse(byte[] line, long number) throws BrokenChain {
        try {
            Entry entry = MAPPER.readValue(line, Entry.class);
            if (entry != null && entry.at() != null) {
                return entry;
            }
        } catch (JacksonException e) {
            // Told below in the words of the log; the parser's would name our classes.
        }
        throw BrokenChain.at(number, "is not an entry");
    }
}
