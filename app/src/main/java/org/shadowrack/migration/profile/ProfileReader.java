package org.shadowrack.migration.profile;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shadowrack.migration.profile.Profile.OnExpiry;
import org.shadowrack.migration.profile.Profile.Synchronisation;
import org.shadowrack.migration.profile.ProfileStep.OnFailure;
import org.shadowrack.model.migration.MigrationPhase;

/** Makes a profile of a document. */
final class ProfileReader {
    static final Set<String> TOP = ordered("name", "version", "description", "synchronisation", "expires",
            "commitWindow", "onExpiry", "windows", "drivers", "steps");
    static final Set<String> STEP = ordered("id", "uses", "driver", "phase", "parameters", "timeout", "retries",
            "gates", "pivot", "onFailure");
    static final Set<String> GATES = ordered("maxLagSeconds", "maxDataAtRiskBytes", "maxAge", "sameChecksum");
    static final Set<String> WINDOW = ordered("days", "from", "to");
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
        Synchronisation synchronisation = top.word("synchronisation", Synchronisation.class, null);
        ProfileRules.check(steps, lines, top.line("steps"), synchronisation);
        return new Profile(name(top), top.number("version", 1, 1, 1_000_000), synchronisation,
                top.duration("expires").orElse(PLAN_LIFE), top.duration("commitWindow").orElse(null),
                top.word("onExpiry", OnExpiry.class, OnExpiry.HOLD), windows(top), steps, source);
    }

    /** It names a file too. */
    private static String name(FieldReader top) {
        String name = top.text("name");
        if (!name.matches(Profiles.NAME)) {
            throw new ProfileError(top.line("name"), "'" + name
                    + "' is no name of a profile: up to 64 letters, digits, dots and dashes, beginning with neither of those");
        }
        return name;
    }

    private static List<Window> windows(FieldReader top) {
        return switch (top.node("windows").orElse(null)) {
            case null -> List.of();
            case Located.Items items -> items.elements().stream()
                    .map(item -> window(FieldReader.of(item, "a window", WINDOW))).toList();
            case Located other -> throw new ProfileError(other.line(), "'windows' must be a list");
        };
    }

    private static Window window(FieldReader window) {
        Set<DayOfWeek> days = window.texts("days").stream().map(word -> day(window, word))
                .collect(Collectors.toSet());
        return new Window(days.isEmpty() ? Set.of(DayOfWeek.values()) : days, window.time("from"), window.time("to"));
    }

    private static DayOfWeek day(FieldReader window, String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word) && word.length() == 3).findFirst()
                .orElseThrow(() -> new ProfileError(window.line("days"),
                        "'" + word + "' is no day; allowed: mon, tue, wed, thu, fri, sat, sun"));
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
                step.truth("pivot"), step.word("onFailure", OnFailure.class, OnFailure.ROLLBACK));
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
                        gates.quantity("maxDataAtRiskBytes").map(Double::longValue).orElse(null),
                        gates.duration("maxAge").orElse(null), gates.truth("sameChecksum")))
                .orElse(Gates.NONE);
    }

    private static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
