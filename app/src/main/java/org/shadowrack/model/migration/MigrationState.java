package org.shadowrack.model.migration;

import java.util.Set;

/** The states of a migration; an enum, so that every switch must handle every one. */
public enum MigrationState {
    PLANNED, PRESTAGING, STAGED, CUTTING_OVER, VERIFYING, COMMIT_WINDOW, COMMITTED, ROLLING_BACK, ROLLED_BACK, STUCK;

    /** Whether nothing more will happen by itself: committed, rolled back, or waiting for a person. */
    public boolean isEnd() {
        return this == COMMITTED || this == ROLLED_BACK || this == STUCK;
    }

    /** The states that may follow this one. */
    public Set<MigrationState> successors() {
        return switch (this) {
            case PLANNED -> Set.of(PRESTAGING, ROLLING_BACK);
            case PRESTAGING -> Set.of(STAGED, ROLLING_BACK, STUCK);
            case STAGED -> Set.of(CUTTING_OVER, ROLLING_BACK);
            case CUTTING_OVER -> Set.of(VERIFYING, ROLLING_BACK, STUCK);
            case VERIFYING -> Set.of(COMMIT_WINDOW, ROLLING_BACK, STUCK);
            case COMMIT_WINDOW -> Set.of(COMMITTED, ROLLING_BACK, STUCK);
            case ROLLING_BACK -> Set.of(ROLLED_BACK, STUCK);
            case STUCK -> Set.of(ROLLING_BACK, PRESTAGING, CUTTING_OVER, COMMITTED);
            case COMMITTED, ROLLED_BACK -> Set.of();
        };
    }
}
