package org.shadowrack.migration.profile;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes typed values out of a mapping; what does not fit names its line, what was found, and what is allowed. */
final class FieldReader {
    private final Located.Fields fields;
    private final String what;

    private FieldReader(Located.Fields fields, String what) {
        this.fields = fields;
        this.what = what;
    }

    static FieldReader of(Located node, String what, Set<String> allowed) {
        if (!(node instanceof Located.Fields fields)) {
            throw new ProfileError(node.line(), what + " must be a mapping of keys to values");
        }
        fields.values().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw new ProfileError(value.line(),
                        "unknown key '" + key + "' in " + what + "; allowed: " + String.join(", ", allowed));
            }
        });
        return new FieldReader(fields, what);
    }

    int line() {
        return fields.line();
    }

    int line(String key) {
        Located value = fields.values().get(key);
        return value == null ? fields.line() : value.line();
    }

    Optional<Located> node(String key) {
        return Optional.ofNullable(fields.values().get(key));
    }

    String text(String key) {
        String value = optional(key);
        if (value == null) {
            throw new ProfileError(line(key), what + " needs '" + key + "'");
        }
        return value;
    }

    @Nullable
    String optional(String key) {
        return switch (fields.values().get(key)) {
            case null -> null;
            case Located.Text(int line, String value) -> value;
            case Located other -> throw new ProfileError(other.line(), "'" + key + "' must be a plain value");
        };
    }

    List<String> texts(String key) {
        return switch (fields.values().get(key)) {
            case null -> List.of();
            case Located.Items items -> items.elements().stream().map(item -> plain(key, item)).toList();
            case Located other -> List.of(plain(key, other));
        };
    }

    Map<String, String> map(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        switch (fields.values().get(key)) {
            case null -> {
            }
            case Located.Fields below -> below.values().forEach((name, value) -> map.put(name, plain(name, value)));
            case Located other -> throw new ProfileError(other.line(), "'" + key + "' must be a mapping");
        }
        return map;
    }

    int number(String key, int otherwise, int least, int most) {
        String value = optional(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new ProfileError(line(key),
                    "'" + key + "' is '" + value + "'; a whole number from " + least + " to " + most + " is allowed");
        }
        return Integer.parseInt(value);
    }

    Optional<Double> quantity(String key) {
        String value = optional(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.matches("\\d{1,15}(\\.\\d{1,9})?")) {
            throw new ProfileError(line(key), "'" + key + "' is '" + value + "'; a number of 0 or more is allowed");
        }
        return Optional.of(Double.parseDouble(value));
    }

    Optional<Duration> duration(String key) {
        String value = optional(key);
        try {
            Optional<Duration> parsed = Optional.ofNullable(value).map(Duration::parse);
            parsed.filter(duration -> duration.isNegative() || duration.isZero()).ifPresent(duration -> {
                throw new ProfileError(line(key), "'" + key + "' must be longer than nothing");
            });
            return parsed;
        } catch (DateTimeParseException e) {
            throw new ProfileError(line(key),
                    "'" + key + "' is '" + value + "'; an ISO 8601 duration is allowed, PT30S");
        }
    }

    /** Yes or no; no where it is missing. */
    boolean truth(String key) {
        String value = optional(key);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new ProfileError(line(key), "'" + key + "' is '" + value + "'; true or false is allowed");
        }
        return "true".equals(value);
    }

    LocalTime time(String key) {
        String value = text(key);
        try {
            return LocalTime.parse(value);
        } catch (DateTimeParseException e) {
            throw new ProfileError(line(key), "'" + key + "' is '" + value + "'; a time of day is allowed, 22:00");
        }
    }

    <E extends Enum<E>> E word(String key, Class<E> type, @Nullable E otherwise) {
        String value = otherwise == null ? text(key) : optional(key);
        if (value == null) {
            return java.util.Objects.requireNonNull(otherwise);
        }
        return Arrays.stream(type.getEnumConstants()).filter(one -> wordOf(one).equals(value)).findFirst()
                .orElseThrow(() -> new ProfileError(line(key), "'" + key + "' is '" + value + "'; allowed: "
                        + String.join(", ", Arrays.stream(type.getEnumConstants()).map(FieldReader::wordOf).toList())));
    }

    private static String wordOf(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(String key, Located node) {
        if (node instanceof Located.Text(int line, String value) && value != null) {
            return value;
        }
        throw new ProfileError(node.line(), "'" + key + "' must be a plain value");
    }
}
