package org.shadowrack.migration.step;

import org.shadowrack.migration.driver.Replicator.Progress;

/** Who looks on while a step is done. */
public interface StepWatch {
    /** Whether the step is to end at the next safe point. */
    boolean cancelled();

    /**
     * Called again and again while the step is waited for; throws when this console may not go on, for it no longer drives
     * the migration. Then nothing more is asked of any system.
     */
    void beat();

    /** What was told of a copy that a step waits for; on the thread of the call. */
    void told(Progress progress);
}
