package org.shadowrack.migration.engine.core;

import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.MigrationRecord;

/** The promotion, as the journal knows it. */
public final class Pivot {
    private Pivot() {}

    /** Whether it was ever tried, so that it may have happened. */
    public static boolean attempted(MigrationRecord record) {
        return record.intended(step(record), 0);
    }

    /** The id of its step. */
    public static String step(MigrationRecord record) {
        return record.profile().first(Verb.COMPUTE_PROMOTE).orElseThrow().id();
    }
}
