package org.shadowrack.migration.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shadowrack.migration.profile.Profile.OnExpiry;
import org.shadowrack.migration.profile.Profile.Synchronisation;
import org.shadowrack.model.migration.MigrationPhase;

/** Makes a profile of a document. */
final class ProfileReader {
    private static final Set<String> TOP = ordered("name", "version", "description", "synchronisation", "expires",
            "commitWindow", "onExpiry", "drivers", "steps");
    private static final Set<String> STEP = ordered("id", "uses", "driver", "phase", "parameters", "timeout", "retries",
            "gates", "pivot");
    private static final Set<String> GATES = ordered("maxLagSeconds", "maxDataAtRiskBytes");
    private static final Duration PLAN_LIFE = Duration.ofHours(24);
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final int RETRIES = 4;

    private ProfileReader() {}

    static Profile read(String source) {
        FieldReader top = FieldReader.of(LocatedParser.parse(source), "the profile", TOP);
        Map<String, String> drivers = top.map("drivers");
        List<ProfileStep> steps = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (Located node : stepNodes(top)) {
            steps.add(step(FieldReader.of(node, "step " + (steps.size() + 1), STEP), drivers));
            lines.add(node.line());
        }
        ProfileRules.check(steps, lines, top.line("steps"));
        return new Profile(top.text("name"), top.number("version", 1, 1, 1_000_000),
                top.word("synchronisation", Synchronisation.class, null),
                top.duration("expires").orElse(PLAN_LIFE), top.duration("commitWindow").orElse(null),
                top.word("onExpiry", OnExpiry.class, OnExpiry.HOLD), steps, source);
    }

    private static List<Located> stepNodes(FieldReader top) {
        if (top.node("steps").orElse(null) instanceof Located.Items items) {
            return items.elements();
        }
        throw new ProfileError(top.line("steps"), "the profile needs 'steps', a list");
    }

    private static ProfileStep step(FieldReader step, Map<String, String> defaults) {
        Verb verb = verb(step);
        return new ProfileStep(step.text("id"), verb, drivers(step, verb, defaults),
                step.word("phase", MigrationPhase.class, null), step.map("parameters"),
                step.duration("timeout").orElse(CALL), step.number("retries", RETRIES, 0, 100), gates(step),
                Boolean.parseBoolean(step.optional("pivot")));
    }

    private static Verb verb(FieldReader step) {
        String word = step.text("uses");
        return Verb.of(word).filter(Verb::isStep).orElseThrow(() -> {
            Set<String> allowed = new TreeSet<>();
            for (Verb verb : Verb.values()) {
                if (verb.isStep()) {
                    allowed.add(verb.word());
                }
            }
            return new ProfileError(step.line("uses"),
                    "'uses' is '" + word + "'; allowed: " + String.join(", ", allowed));
        });
    }

    private static List<String> drivers(FieldReader step, Verb verb, Map<String, String> defaults) {
        List<String> own = step.texts("driver");
        String fallback = defaults.get(verb.capability());
        List<String> drivers = own.isEmpty() && fallback != null ? List.of(fallback.split("\\s*,\\s*")) : own;
        if (verb.needsDriver() && drivers.isEmpty()) {
            throw new ProfileError(step.line(), "no driver for " + verb.word() + ": give the step a 'driver', or '"
                    + verb.capability() + "' under 'drivers'");
        }
        if (drivers.size() > 1 && verb != Verb.FENCE_ISOLATE) {
            throw new ProfileError(step.line("driver"), "only fence.isolate may name several drivers");
        }
        return verb.needsDriver() ? drivers : List.of();
    }

    private static Gates gates(FieldReader step) {
        return step.node("gates").map(node -> FieldReader.of(node, "gates", GATES))
                .map(gates -> new Gates(gates.quantity("maxLagSeconds").orElse(null),
                        gates.quantity("maxDataAtRiskBytes").map(Double::longValue).orElse(null)))
                .orElse(Gates.NONE);
    }

    private static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
