package org.shadowrack.config.yaml;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.config.SiteSettings.Restraint;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Criticality;

/** Reads {@code policy}. What a site does not say is taken from {@link #DEFAULTS}. */
final class PolicyReader {
    static final PolicySettings DEFAULTS = new PolicySettings(Map.of("default", 0.5), Map.of("default", 0.7), 0.6,
            Duration.ofMinutes(30), 2, Mode.ADVISE, Duration.ofMinutes(30));
    static final Set<String> KEYS = Set.of("prestage", "cutover", "releaseBelow", "coolDown", "maxConcurrent", "mode",
            "commitWindow", "persistence", "criticality", "sharePerHour", "startsPerDay");
    private static final Set<String> PERSISTENCE_KEYS = Set.of("above", "of", "every");

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
                fields.duration("commitWindow").orElse(DEFAULTS.commitWindow()), restraint(fields, node));
    }

    private static Restraint restraint(Fields fields, Node policy) {
        Restraint usual = DEFAULTS.restraint();
        Optional<Fields> persistence = fields.node("persistence").map(node -> Fields.of(node, PERSISTENCE_KEYS));
        int of = persistence.flatMap(own -> periods(own, "of")).orElse(usual.of());
        int above = persistence.flatMap(own -> periods(own, "above")).orElse(Math.min(of, usual.above()));
        if (above > of) {
            throw BadSettings.at(policy, "persistence asks for " + above + " of " + of + " periods",
                    "Write 'above' no greater than 'of'");
        }
        return new Restraint(above, of, persistence.flatMap(own -> own.duration("every")).orElse(usual.every()),
                criticality(fields), fields.node("sharePerHour").map(Fields::ratio).orElse(usual.sharePerHour()),
                fields.value("startsPerDay", "a whole number from 1 to 1000", PolicyReader::count)
                        .orElse(usual.startsPerDay()));
    }

    private static Optional<Integer> periods(Fields fields, String key) {
        return fields.value(key, "a whole number from 1 to 1000", PolicyReader::count);
    }

    /** What thresholds are multiplied by, by criticality. */
    private static Map<Criticality, Double> criticality(Fields fields) {
        Map<Criticality, Double> factors = new EnumMap<>(Criticality.class);
        fields.node("criticality").ifPresent(node -> {
            Fields own = Fields.of(node, Set.of("critical", "high", "normal"));
            for (Criticality one : Criticality.values()) {
                own.value(one.name().toLowerCase(Locale.ROOT), "a number above 0, to 3", PolicyReader::factor)
                        .ifPresent(factor -> factors.put(one, factor));
            }
        });
        return factors;
    }

    private static double factor(String text) {
        double factor = Double.parseDouble(text);
        if (!(factor > 0 && factor <= 3)) {
            throw new IllegalArgumentException("outside 0 to 3");
        }
        return factor;
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
