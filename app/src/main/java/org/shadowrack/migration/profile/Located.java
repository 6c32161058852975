package org.shadowrack.migration.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML document with the line where it begins, from 1. */
sealed interface Located {
    int line();

    /** Text as written; null where the value is empty. */
    record Text(int line, @Nullable String value) implements Located {}

    /** Elements in order. */
    record Items(int line, List<Located> elements) implements Located {}

    /** Values by key, in order. */
    record Fields(int line, Map<String, Located> values) implements Located {}
}
