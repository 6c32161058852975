package org.shadowrack.migration.rehearsal;

import java.util.List;
import java.util.Optional;
import org.shadowrack.history.Journal;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;

/** One run of a profile from plan to end, through the death of its console if it dies. */
final class Performance {
    private static final Operator OPERATOR = new Operator("rehearsal", OperatorRole.OPERATOR);
    /** More commands than any run needs; one that needs more goes in circles. */
    private static final int COMMANDS = 24;
    private static final int ROUNDS = 3;

    private final Stage stage;
    private final boolean commits;

    Performance(Stage stage, boolean commits) {
        this.stage = stage;
        this.commits = commits;
    }

    /** The end; empty where nothing was even planned. */
    Optional<MigrationView> play(CrashingJournal fragile) {
        try {
            return play((Journal) fragile);
        } catch (CrashingJournal.ConsoleDied died) {
            return play(stage.journal());
        }
    }

    private Optional<MigrationView> play(Journal journal) {
        Migrations console = stage.console(journal);
        console.recover(stage.topology());
        Optional<MigrationView> now = newest(console);
        for (int i = 0; i < COMMANDS && !now.map(view -> view.state().isEnd()).orElse(false); i++) {
            if (now.isEmpty()) {
                console.plan(OPERATOR, stage.topology(), Stage.WORKLOAD, null);
            } else {
                command(console, now.get());
            }
            console.observe(stage.topology());
            now = newest(console);
        }
        // What could not be written at the very end is written at one of the next rounds.
        for (int round = 0; round < ROUNDS; round++) {
            console.observe(stage.topology());
        }
        return now;
    }

    private Outcome<MigrationView> command(Migrations console, MigrationView now) {
        return switch (now.state()) {
            case PLANNED -> console.prestage(OPERATOR, now.id());
            case STAGED -> console.cutover(OPERATOR, now.id());
            case COMMIT_WINDOW -> commits
                    ? console.commit(OPERATOR, now.id())
                    : console.rollback(OPERATOR, now.id(), "a false alarm");
            case PRESTAGING, CUTTING_OVER, VERIFYING, ROLLING_BACK, COMMITTED, ROLLED_BACK, STUCK ->
                console.view(now.id());
        };
    }

    private static Optional<MigrationView> newest(Migrations console) {
        List<MigrationView> all = console.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /** What is left over that nobody owns, in words. */
    static Optional<String> orphan(Stage stage, MigrationView end) {
        boolean back = end.state() == MigrationState.ROLLED_BACK;
        boolean gone = end.state() == MigrationState.COMMITTED;
        if (!back && !gone) {
            return end.state() == MigrationState.STUCK
                    ? unhelped(end)
                    : Optional.of("it rests in " + end.state() + " and can't go on");
        }
        if (stage.journal().document("lease", Stage.WORKLOAD).isPresent()) {
            return Optional.of("the lease is still held");
        }
        if (back && (stage.world().hasCopy(World.SHADOW) || !stage.reservations().isEmpty())) {
            return Optional.of("the copy or its slots are left on the shadow");
        }
        return stage.world().serves() || stage.world().dead(stage.world().pointed())
                ? Optional.empty()
                : Optional.of("nothing serves the clients");
    }

    /** A person who is called must be told what to do. */
    private static Optional<String> unhelped(MigrationView end) {
        return end.log().stream().anyMatch(line -> line.text().startsWith("1. "))
                ? Optional.empty()
                : Optional.of("it is stuck, and says no manual steps");
    }
}
