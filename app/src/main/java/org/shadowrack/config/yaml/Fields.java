package org.shadowrack.config.yaml;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A mapping whose keys are known: asks for each by name and type; anything else in it is refused. */
public final class Fields {
    private final Node.Mapping mapping;

    private Fields(Node.Mapping mapping) {
        this.mapping = mapping;
    }

    /** A mapping that may have these keys and no other. */
    public static Fields of(Node node, Set<String> known) {
        Node.Mapping mapping = mapping(node);
        mapping.values().keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            Node.Place place = mapping.keys().getOrDefault(key, mapping.place());
            throw unknown(place, mapping.path().isEmpty() ? key : mapping.path() + "." + key, key, known);
        });
        return new Fields(mapping);
    }

    /** The node as a mapping; refused where it is none. */
    public static Node.Mapping mapping(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw BadSettings.at(node, "keys and values are expected here", "Write 'key: value' lines");
    }

    private static BadSettings unknown(Node.Place place, String path, String key, Collection<String> known) {
        if (Secrets.namesOne(key)) {
            return new BadSettings(place, path, "secrets do not belong in a site file",
                    "Store it with 'shadowrack vault set NAME' and write 'credential: vault:NAME' (or env:VARIABLE)");
        }
        return new BadSettings(place, path, "there is no key '" + key + "' here",
                "Allowed are " + String.join(", ", known.stream().sorted().toList()));
    }

    /** What stands under {@code key}; empty where nothing does. */
    public Optional<Node> node(String key) {
        return Optional.ofNullable(mapping.values().get(key))
                .filter(node -> !(node instanceof Node.Scalar scalar && scalar.text() == null));
    }

    Optional<String> text(String key) {
        return node(key).map(Fields::text);
    }

    /** The text under {@code key}; refused where it is missing. */
    public String required(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    /** Says that {@code key} is missing here. */
    public BadSettings missing(String key) {
        return BadSettings.at(mapping, "'" + key + "' is missing", "Add '" + key + ":' here");
    }

    /** The elements of the list under {@code key}; none where it is missing. */
    public List<Node> elements(String key) {
        return node(key).map(Fields::elements).orElse(List.of());
    }

    /** The value under {@code key}, made by {@code make}; its IllegalArgumentException becomes a problem there. */
    public <T> Optional<T> value(String key, String allowed, Function<String, T> make) {
        return node(key).map(node -> converted(node, allowed, make));
    }

    /** The duration under {@code key}. */
    public Optional<Duration> duration(String key) {
        return value(key, "a duration above zero such as 30s, 5m, 24h, 7d or PT30S", Durations::parse);
    }

    <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
        String allowed = "one of " + String.join(", ",
                Arrays.stream(type.getEnumConstants()).map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
        return value(key, allowed, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    /** A number from 0 to 1. */
    public static double ratio(Node node) {
        return converted(node, "a number from 0 to 1", text -> within(Double.parseDouble(text)));
    }

    private static double within(double ratio) {
        if (ratio >= 0 && ratio <= 1) {
            return ratio;
        }
        throw new IllegalArgumentException("outside 0 to 1");
    }

    static <T> T converted(Node node, String allowed, Function<String, T> make) {
        String text = text(node);
        try {
            return make.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw BadSettings.at(node, "'" + text + "' is not " + allowed, "Write " + allowed);
        }
    }

    static String text(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.text() != null) {
            return scalar.text();
        }
        throw BadSettings.at(node, "a single value is expected here", "Write it on the key's own line");
    }

    private static List<Node> elements(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.elements();
        }
        throw BadSettings.at(node, "a list is expected here", "Write its elements as '- ' lines");
    }
}
