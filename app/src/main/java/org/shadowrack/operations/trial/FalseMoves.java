package org.shadowrack.operations.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.operations.trial.LabControl.InjectedFailure;
import org.shadowrack.operations.trial.TrialReport.Moves;

/**
 * Which migrations nothing came after. A migration is <em>false</em> when no component of the host that it left failed from its start
 * to 24 h after its end, whether or not it got as far as cutting over; it is not judged when the trial ended before.
 */
final class FalseMoves {
    private static final Duration HORIZON = Duration.ofHours(24);
    private static final double MONTH_DAYS = 30;

    private final Collection<InjectedFailure> failures;
    private final Instant lastRound;

    FalseMoves(Collection<InjectedFailure> failures, Instant lastRound) {
        this.failures = failures;
        this.lastRound = lastRound;
    }

    Moves judge(List<MigrationView> migrations, long servers, Duration live) {
        int prestages = 0;
        int falsePrestages = 0;
        int cutovers = 0;
        int falseCutovers = 0;
        for (MigrationView migration : migrations) {
            boolean cutOver = migration.states().contains(MigrationState.CUTTING_OVER);
            boolean isFalse = isFalse(migration);
            prestages += cutOver ? 0 : 1;
            falsePrestages += !cutOver && isFalse ? 1 : 0;
            cutovers += cutOver ? 1 : 0;
            falseCutovers += cutOver && isFalse ? 1 : 0;
        }
        double serverMonths = servers * live.toHours() / 24.0 / MONTH_DAYS;
        return new Moves(prestages, falsePrestages, cutovers, falseCutovers, serverMonths,
                per100(falseCutovers, serverMonths), per100(falsePrestages, serverMonths));
    }

    private static double per100(int count, double serverMonths) {
        return serverMonths > 0 ? 100 * count / serverMonths : 0;
    }

    private boolean isFalse(MigrationView migration) {
        if (migration.log().isEmpty()) {
            return false;
        }
        Instant start = migration.log().getFirst().at();
        Instant end = migration.state().isEnd() ? migration.log().getLast().at() : lastRound;
        Instant resolved = end.plus(HORIZON);
        boolean followed = failures.stream().anyMatch(failure -> failure.host().equals(migration.from())
                && failure.at().isAfter(start) && !failure.at().isAfter(resolved));
        return !followed && !resolved.isAfter(lastRound);
    }
}
