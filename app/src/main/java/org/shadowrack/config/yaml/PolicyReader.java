package org.shadowrack.config.yaml;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.model.site.ComponentKind;

/** Reads {@code policy}. What a site does not say is taken from {@link #DEFAULTS}. */
final class PolicyReader {
    static final PolicySettings DEFAULTS = new PolicySettings(Map.of("default", 0.5), Map.of("default", 0.7), 0.6,
            Duration.ofMinutes(30), 2, Mode.ADVISE, Duration.ofMinutes(30));
    static final Set<String> KEYS = Set.of("prestage", "cutover", "releaseBelow", "coolDown", "maxConcurrent", "mode",
            "commitWindow");

    private PolicyReader() {}

    static PolicySettings read(Node node) {
        Fields fields = Fields.of(node, KEYS);
        return new PolicySettings(thresholds(fields, "prestage", DEFAULTS.prestageThreshold()),
                thresholds(fields, "cutover", DEFAULTS.cutoverThreshold()),
                fields.node("releaseBelow").map(Fields::ratio).orElse(DEFAULTS.releaseBelow()),
                fields.duration("coolDown").orElse(DEFAULTS.coolDown()),
                fields.value("maxConcurrent", "a whole number from 1 to 1000", PolicyReader::count)
                        .orElse(DEFAULTS.maxConcurrent()),
                fields.word("mode", Mode.class).orElse(DEFAULTS.mode()),
                fields.duration("commitWindow").orElse(DEFAULTS.commitWindow()));
    }

    private static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 1 || count > 1000) {
            throw new IllegalArgumentException("outside 1 to 1000");
        }
        return count;
    }

    private static Map<String, Double> thresholds(Fields fields, String key, Map<String, Double> defaults) {
        Map<String, Double> thresholds = new LinkedHashMap<>(defaults);
        fields.node(key).map(Fields::mapping).ifPresent(mapping -> mapping.values().forEach((kind, value) -> {
            checkKind(value, kind);
            thresholds.put(kind, Fields.ratio(value));
        }));
        return thresholds;
    }

    private static void checkKind(Node value, String kind) {
        if (!kind.equals("default") && Arrays.stream(ComponentKind.values()).noneMatch(k -> k.word().equals(kind))) {
            throw BadSettings.at(value, "'" + kind + "' is not a kind of component", "Write default, or one of "
                    + String.join(", ", Arrays.stream(ComponentKind.values()).map(ComponentKind::word).toList()));
        }
    }
}
