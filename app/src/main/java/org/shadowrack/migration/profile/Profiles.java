package org.shadowrack.migration.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Where profiles come from: a site's own folder first, then the built-in ones. Thread-safe. */
public final class Profiles {
    private static final List<String> BUILT_IN = List.of("lab-continuous", "lab-snapshot", "lab-block",
            "postgres-streaming", "redis-haproxy");
    /** As the published schema has it. */
    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
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
        if (!name.matches(NAME)) {
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

    /** All that there are, own ones first, each by name; one that can't be used is there too, with what is wrong. */
    public List<Listed> list() {
        List<Listed> all = new ArrayList<>();
        own().forEach(name -> all.add(listed(name, true)));
        BUILT_IN.stream().filter(name -> all.stream().noneMatch(one -> one.name().equals(name))).sorted()
                .forEach(name -> all.add(listed(name, false)));
        return all;
    }

    private List<String> own() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length())).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Listed listed(String name, boolean own) {
        String source = source(name).orElse(problem -> "");
        return switch (named(name)) {
            case Outcome.Ok<Profile>(Profile profile) -> new Listed(name, profile.version(), own, source, "");
            case Outcome.Failed<Profile>(Problem problem) -> new Listed(name, 0, own, source, problem.message());
        };
    }

    private Outcome<String> source(String name) {
        Path file = folder == null ? null : folder.resolve(name + ".yaml");
        try {
            return Outcome.ok(file != null && Files.exists(file) ? Files.readString(file) : resource(name));
        } catch (IOException e) {
            return Outcome.failed(Problem.badInput(e.toString(), "Reading " + file, "Check that you may read it"));
        }
    }

    /**
     * Keeps a profile as the site's own. One of the same name must have a lower version; it stays in the folder
     * {@code earlier}. Migrations under way keep what they were planned by.
     */
    public Outcome<Profile> save(String source) {
        Path own = folder;
        return own == null
                ? Outcome.failed(Problem.refused("there is no folder for own profiles", "Saving a profile",
                        "Open a site that has a data folder"))
                : read(source, "Saving the profile").then(profile -> saved(own, profile));
    }

    private Outcome<Profile> saved(Path own, Profile profile) {
        String tried = "Saving the profile " + profile.title() + " in " + own;
        Path file = own.resolve(profile.name() + ".yaml");
        int before = Files.exists(file) ? named(profile.name()).map(Profile::version).orElse(problem -> 0) : 0;
        if (profile.version() <= before) {
            return Outcome.failed(Problem.refused("there is version " + before + " already", tried,
                    "Count 'version' up to " + (before + 1)));
        }
        try {
            Files.createDirectories(own.resolve("earlier"));
            if (Files.exists(file)) {
                Files.copy(file, own.resolve("earlier").resolve(profile.name() + "." + before + ".yaml"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Path written = Files.writeString(own.resolve("." + profile.name() + ".new"), profile.source());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.ok(profile);
        } catch (IOException e) {
            return Outcome.failed(Problem.failed(e.toString(), tried, "Check that you may write there"));
        }
    }

    /**
     * A profile in the list.
     *
     * @param version 0 where it can't be read
     * @param own whether it is the site's, rather than built in
     * @param source the document
     * @param fault what is wrong; empty where it can be used
     */
    public record Listed(String name, int version, boolean own, String source, String fault) {}

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
