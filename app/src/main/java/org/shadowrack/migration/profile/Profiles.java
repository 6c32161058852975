package org.shadowrack.migration.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Where profiles come from: a site's own folder first, then the built-in ones. Thread-safe. */
public final class Profiles {
    private static final List<String> BUILT_IN = List.of("lab-continuous", "lab-snapshot", "lab-block",
            "postgres-streaming", "redis-haproxy");
    private static final String RESOURCES = "/org/shadowrack/migration/profiles/";

    private final @Nullable Path folder;

    private Profiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The built-in profiles alone. */
    public static Profiles builtIn() {
        return new Profiles(null);
    }

    /** Files {@code NAME.yaml} in {@code folder}, which need not exist, and the built-in ones. */
    public static Profiles in(Path folder) {
        return new Profiles(folder);
    }

    /** The names of the built-in profiles. */
    public static List<String> builtInNames() {
        return BUILT_IN;
    }

    /** The profile with this name; a problem names the line that is wrong, or the names that there are. */
    public Outcome<Profile> named(String name) {
        String tried = "Reading the migration profile '" + name + "'";
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            return Outcome
                    .failed(Problem.badInput("that is no name of a profile", tried, "Use letters, digits, dashes"));
        }
        Path file = folder == null ? null : folder.resolve(name + ".yaml");
        try {
            if (file != null && Files.exists(file)) {
                return read(Files.readString(file), tried + " in " + file);
            }
            return BUILT_IN.contains(name)
                    ? read(resource(name), tried)
                    : Outcome.failed(Problem.badInput("there is none", tried, "Use one of " + BUILT_IN
                            + (folder == null ? "" : ", or write " + file)));
        } catch (IOException e) {
            return Outcome.failed(Problem.badInput(e.toString(), tried, "Check that it is a text file you may read"));
        }
    }

    /** A profile from its text; {@code tried} begins the message when it is wrong. */
    public static Outcome<Profile> read(String source, String tried) {
        try {
            return Outcome.ok(ProfileReader.read(source));
        } catch (ProfileError e) {
            return Outcome.failed(Problem.badInput(e.text(), tried, "Correct the profile there"));
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Profiles.class.getResourceAsStream(RESOURCES + name + ".yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
