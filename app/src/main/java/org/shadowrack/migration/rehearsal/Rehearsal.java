package org.shadowrack.migration.rehearsal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;

/**
 * Runs a profile again and again in a world of its own: with every kind of fault at every effect in turn, and with the
 * console dying before and after every journal write, and the journal being full from it on, in turn; once on the way to the
 * commit, once on the way back. Used once.
 */
public final class Rehearsal {
    private final Profile profile;
    private final Map<MigrationState, Integer> ends = new EnumMap<>(MigrationState.class);
    private final List<String> findings = new ArrayList<>();
    private int runs;
    private int faultPoints;
    private int twoPrimaries;
    private int writesLost;
    private int orphans;

    /** So many writes fail until there is room again. */
    private static final int FULL = 3;

    private Rehearsal(Profile profile) {
        this.profile = profile;
    }

    /** Rehearses; takes a second or two. */
    public static Report of(Profile profile) {
        Rehearsal rehearsal = new Rehearsal(profile);
        rehearsal.all(true);
        rehearsal.all(false);
        return rehearsal.report();
    }

    private void all(boolean commits) {
        Stage clean = new Stage(profile, new Faults(Faults.Kind.ERROR, 0));
        CrashingJournal counted = new CrashingJournal(clean.journal(), 0, false);
        run(clean, counted, commits, "no fault");
        int effects = clean.faults().calls();
        int writes = counted.writes();
        faultPoints += effects + writes;
        for (int effect = 1; effect <= effects; effect++) {
            for (Faults.Kind kind : Faults.Kind.values()) {
                Stage stage = new Stage(profile, new Faults(kind, effect));
                run(stage, new CrashingJournal(stage.journal(), 0, false), commits, kind + " at effect " + effect);
            }
        }
        for (int write = 1; write <= writes; write++) {
            die(commits, write, false);
            die(commits, write, true);
            Stage stage = new Stage(profile, new Faults(Faults.Kind.ERROR, 0));
            run(stage, CrashingJournal.full(stage.journal(), write, FULL), commits, "journal full at write " + write);
        }
    }

    private void die(boolean commits, int write, boolean after) {
        Stage stage = new Stage(profile, new Faults(Faults.Kind.ERROR, 0));
        run(stage, new CrashingJournal(stage.journal(), write, after), commits,
                "death " + (after ? "after" : "before") + " write " + write);
    }

    private void run(Stage stage, CrashingJournal journal, boolean commits, String what) {
        runs++;
        Optional<MigrationView> end = new Performance(stage, commits).play(journal);
        end.ifPresent(view -> ends.merge(view.state(), 1, Integer::sum));
        String where = (commits ? "to commit, " : "and back, ") + what + ": ";
        stage.world().clientsWrite();
        if (stage.world().twoPrimaries() > 0) {
            twoPrimaries++;
            findings.add(where + "two copies took writes");
        }
        if (stage.world().lost() > 0) {
            writesLost += stage.world().lost();
            findings.add(where + stage.world().lost() + " acknowledged writes lost");
        }
        Optional<String> orphan = end.map(view -> Performance.orphan(stage, view))
                .orElse(Optional.of("nothing was planned"));
        orphan.ifPresent(text -> {
            orphans++;
            findings.add(where + text);
        });
    }

    private Report report() {
        Map<String, Integer> byWord = new java.util.LinkedHashMap<>();
        for (MigrationState state : List.of(MigrationState.COMMITTED, MigrationState.ROLLED_BACK,
                MigrationState.STUCK)) {
            byWord.put(state.name(), ends.getOrDefault(state, 0));
        }
        return new Report(runs, faultPoints, byWord, twoPrimaries, writesLost, orphans, findings);
    }

    /**
     * What came of it.
     *
     * @param runs how many
     * @param faultPoints effects and journal writes at which something went wrong
     * @param endStates how many runs ended in each state
     * @param twoPrimaries runs in which two copies took writes at once
     * @param writesLost acknowledged writes lost, over all runs
     * @param orphans runs that left something that nobody owns
     * @param findings what was wrong, in words; empty when all is well
     */
    public record Report(int runs, int faultPoints, Map<String, Integer> endStates, int twoPrimaries, int writesLost,
            int orphans, List<String> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        /** Whether every promise was kept. */
        public boolean passed() {
            return twoPrimaries == 0 && writesLost == 0 && orphans == 0;
        }
    }
}
