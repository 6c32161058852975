package org.shadowrack.operations.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;
import org.shadowrack.operations.trial.LabControl.InjectedFailure;
import org.shadowrack.operations.trial.TrialReport.Moves;

/** Breaks when a move that a failure followed is called false, or one that nothing followed is not. */
class FalseMovesTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void aCutoverBeforeTheHostsFailureIsNotFalse() {
        Moves moves = judge(List.of(failure("p1", 30)), cutOver("p1", 10, 20));
        assertThat(moves.cutovers()).isEqualTo(1);
        assertThat(moves.falseCutovers()).isZero();
    }

    @Test
    void aCutoverThatNothingFollowsWithinADayIsFalse() {
        Moves moves = judge(List.of(failure("p1", 45), failure("p2", 12), failure("p1", 9)), cutOver("p1", 10, 20));
        assertThat(moves.falseCutovers()).isEqualTo(1);
        assertThat(moves.falseCutoversPer100ServerMonths()).isEqualTo(100.0);
    }

    @Test
    void aStagingForNothingIsCountedByItself() {
        Moves moves = judge(List.of(), staged("p1", 10, 20), cutOver("p2", 10, 20));
        assertThat(moves.falsePrestages()).isEqualTo(1);
        assertThat(moves.falseCutovers()).isEqualTo(1);
    }

    @Test
    void whatTheTrialDidNotSeeTheEndOfIsNotJudged() {
        assertThat(judge(List.of(), cutOver("p1", 10, 150)).falseCutovers()).isZero();
    }

    /** Over 30 servers and a month the rate is the count by 30 times 100; here the span makes one server-month. */
    private static Moves judge(List<InjectedFailure> failures, MigrationView... migrations) {
        return new FalseMoves(failures, hour(168)).judge(List.of(migrations), 30, Duration.ofDays(1));
    }

    private static InjectedFailure failure(String host, int hour) {
        return new InjectedFailure("https://" + host, "/fan", host, hour(hour), true);
    }

    private static MigrationView cutOver(String from, int begun, int ended) {
        return migration(from, begun, ended, List.of(MigrationState.PLANNED, MigrationState.STAGED,
                MigrationState.CUTTING_OVER, MigrationState.ROLLED_BACK));
    }

    private static MigrationView staged(String from, int begun, int ended) {
        return migration(from, begun, ended,
                List.of(MigrationState.PLANNED, MigrationState.STAGED, MigrationState.ROLLED_BACK));
    }

    private static MigrationView migration(String from, int begun, int ended, List<MigrationState> states) {
        return new MigrationView(new MigrationId(from + begun), "w", "profile", from, "s", states.getLast(), states,
                List.of(), null, null, null, null, List.of(),
                List.of(new LogLine(hour(begun), "begun"), new LogLine(hour(ended), "ended")), "automatic", null,
                null);
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    @Test
    void theSpanIsCountedInServerMonths() {
        assertThat(new FalseMoves(List.of(), hour(168)).judge(List.of(), 60, WEEK).serverMonths()).isEqualTo(14);
    }
}
