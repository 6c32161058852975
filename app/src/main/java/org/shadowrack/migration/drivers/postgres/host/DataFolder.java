package org.shadowrack.migration.drivers.postgres.host;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.shadowrack.migration.driver.Trouble;

/**
 * The files of one data folder. Beside it lies a note of what this console may do with it: only what it made, or retired, is
 * ever overwritten or removed.
 */
public final class DataFolder {
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Place place;
    private final Commands commands;

    DataFolder(Place place, Commands commands) {
        this.place = place;
        this.commands = commands;
    }

    /** What the note says. */
    public enum Note {
        /** There is none: the folder is not ours. */
        NONE,
        /** A base backup was begun. */
        COPYING,
        /** A base backup was finished. */
        COPY,
        /** A committed migration left it. */
        RETIRED
    }

    /** Reads the note. */
    public Note note() throws Trouble {
        Commands.Result read = commands.run(QUICK, "", List.of("cat", notePath()));
        String word = read.output().strip().toUpperCase(Locale.ROOT);
        return read.ok() && List.of("COPYING", "COPY", "RETIRED").contains(word) ? Note.valueOf(word) : Note.NONE;
    }

    /** Writes it. */
    public void note(Note note) throws Trouble {
        if (note == Note.NONE) {
            done("rm", List.of("rm", "-f", notePath()), "");
        } else {
            done("dd", List.of("dd", "status=none", "of=" + notePath()), note.name() + "\n");
        }
    }

    /** Whether there is a cluster in the folder. */
    public boolean exists() throws Trouble {
        return commands.run(QUICK, "", List.of("test", "-e", file("PG_VERSION"))).ok();
    }

    /** Whether there is anything in the folder. */
    public boolean isEmpty() throws Trouble {
        Commands.Result listed = commands.run(QUICK, "", List.of("ls", "-A", place.data()));
        return !listed.ok() || listed.output().isBlank();
    }

    /** Lets it start as nothing but a standby, and remembers that this is a fence. */
    public void seal() throws Trouble {
        done("touch", List.of("touch", file(FENCED), file(STANDBY)), "");
    }

    /** Whether it was sealed. */
    public boolean isSealed() throws Trouble {
        return commands.run(QUICK, "", List.of("test", "-e", file(FENCED))).ok();
    }

    /** Lets it start as what it was before it was sealed. */
    public void unseal() throws Trouble {
        done("rm", List.of("rm", "-f", file(STANDBY), file(FENCED)), "");
    }

    /** Makes it the standby of {@code primary}, from its next start. */
    public void follow(Place primary) throws Trouble {
        String auto = file("postgresql.auto.conf");
        Commands.Result now = commands.run(QUICK, "", List.of("cat", auto));
        String text = StandbySettings.in(now.ok() ? now.output() : "", place, primary);
        done("dd", List.of("dd", "status=none", "of=" + auto), text);
        done("touch", List.of("touch", file(STANDBY)), "");
        done("rm", List.of("rm", "-f", file(FENCED)), "");
    }

    /** Whether it would start as a standby. */
    public boolean isStandby() throws Trouble {
        return commands.run(QUICK, "", List.of("test", "-e", file(STANDBY))).ok();
    }

    /** Removes a folder that is ours. */
    public void remove() throws Trouble {
        if (note() == Note.NONE) {
            throw new Trouble(Trouble.Effect.REFUSED, "Removing " + place.data() + " on " + place.host(),
                    "it was not made by this console; move it away by hand");
        }
        Commands.Result removed = commands.run(LONG, "", List.of("rm", "-rf", "--", place.data()));
        check("rm", removed);
        done("rm", List.of("rm", "-f", PasswordFile.path(place)), "");
        note(Note.NONE);
    }

    private void done(String program, List<String> words, String input) throws Trouble {
        check(program, commands.run(QUICK, input, words));
    }

    private void check(String program, Commands.Result result) throws Trouble {
        if (!result.ok()) {
            throw new Trouble(Trouble.Effect.NONE_YET,
                    "Running " + program + " in " + place.data() + " on " + place.host(),
                    "it ended with " + result.code() + ": " + result.output().strip());
        }
    }

    private String file(String name) {
        return place.data() + "/" + name;
    }

    private String notePath() {
        return place.data() + ".shadowrack";
    }

    private static final String STANDBY = "standby.signal";
    private static final String FENCED = "shadowrack.fenced";
}
