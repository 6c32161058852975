package org.shadowrack.ui.migrations.walk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.migrations.walk.WalkStep.Standing;

/**
 * Where a migration stands on the walk-through. Immutable.
 *
 * @param standings of every step
 */
public record Walk(Map<WalkStep, Standing> standings) {
    /** A copy of {@code standings}. */
    public Walk {
        standings = Map.copyOf(standings);
    }

    /** Nothing is planned yet: the review is what comes. */
    public static Walk unplanned() {
        return at(WalkStep.REVIEW, Standing.NOW);
    }

    /** Where {@code migration} stands. */
    public static Walk of(MigrationView migration) {
        return switch (migration.state()) {
            case PLANNED, PRESTAGING -> at(WalkStep.PRESTAGE, Standing.NOW);
            case STAGED, CUTTING_OVER -> at(WalkStep.CUT_OVER, Standing.NOW);
            case VERIFYING -> at(WalkStep.VERIFY, Standing.NOW);
            case COMMIT_WINDOW -> at(WalkStep.COMMIT_WINDOW, Standing.NOW);
            case COMMITTED -> at(WalkStep.COMMIT, Standing.PAST);
            case ROLLING_BACK, ROLLED_BACK, STUCK -> at(furthest(migration.states()), Standing.WRONG);
        };
    }

    private static WalkStep furthest(List<MigrationState> states) {
        WalkStep furthest = WalkStep.PREFLIGHT;
        for (MigrationState state : states) {
            WalkStep reached = switch (state) {
                case PLANNED -> WalkStep.PREFLIGHT;
                case PRESTAGING, STAGED -> WalkStep.PRESTAGE;
                case CUTTING_OVER -> WalkStep.CUT_OVER;
                case VERIFYING -> WalkStep.VERIFY;
                case COMMIT_WINDOW, COMMITTED -> WalkStep.COMMIT_WINDOW;
                case ROLLING_BACK, ROLLED_BACK, STUCK -> furthest;
            };
            furthest = reached.compareTo(furthest) > 0 ? reached : furthest;
        }
        return furthest;
    }

    private static Walk at(WalkStep here, Standing standing) {
        Map<WalkStep, Standing> standings = new EnumMap<>(WalkStep.class);
        for (WalkStep step : WalkStep.values()) {
            int order = step.compareTo(here);
            standings.put(step, order < 0 ? Standing.PAST : order == 0 ? standing : Standing.AHEAD);
        }
        return new Walk(standings);
    }
}
