package org.shadowrack.migration.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** What an editor of profiles needs: the schema, what may stand where, and what is wrong on which line. */
public final class ProfileLanguage {
    private static final String SCHEMA = "/org/shadowrack/migration/profiles/profile.schema.json";
    private static final Pattern LINE = Pattern.compile("line (\\d+): (.*)", Pattern.DOTALL);

    private ProfileLanguage() {}

    /** The published JSON Schema (draft 2020-12). */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(ProfileLanguage.class.getResourceAsStream(SCHEMA))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document; empty when it can be used. */
    public static Optional<Fault> check(String source) {
        return Profiles.read(source, "Checking") instanceof Outcome.Failed<Profile>(Problem problem)
                ? Optional.of(fault(problem.message()))
                : Optional.empty();
    }

    /** The keys that may stand at a place. */
    public static List<String> keys(Place place) {
        return List.copyOf(switch (place) {
            case PROFILE -> ProfileReader.TOP;
            case STEP -> ProfileReader.STEP;
            case GATES -> ProfileReader.GATES;
            case WINDOW -> ProfileReader.WINDOW;
        });
    }

    /** The words that may stand after a key; empty where it is free, such as a name. {@code driver} names are the site's. */
    public static List<String> words(String key) {
        return switch (key) {
            case "uses" -> Arrays.stream(Verb.values()).filter(Verb::isStep).map(Verb::word).toList();
            case "phase" -> words(MigrationPhase.values());
            case "synchronisation" -> words(Profile.Synchronisation.values());
            case "onExpiry" -> words(Profile.OnExpiry.values());
            case "onFailure" -> words(ProfileStep.OnFailure.values());
            case "days" -> List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
            case "pivot", "sameChecksum" -> List.of("true", "false");
            default -> List.of();
        };
    }

    private static List<String> words(Enum<?>[] all) {
        return Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    }

    private static Fault fault(String message) {
        Matcher matcher = LINE.matcher(message);
        return matcher.matches()
                ? new Fault(Integer.parseInt(matcher.group(1)), matcher.group(2))
                : new Fault(1, message);
    }

    /** Where in a document. */
    public enum Place {
        PROFILE, STEP, GATES, WINDOW
    }

    /** A fault on a line, from 1. */
    public record Fault(int line, String message) {}
}
