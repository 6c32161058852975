package org.shadowrack.training.plan;

import java.util.concurrent.CancellationException;

/** Follows a run, and may stop it. Called by the run's threads. */
public interface TrainingMonitor {

    /** Doesn't look and never stops. */
    TrainingMonitor NONE = new TrainingMonitor() {
        @Override
        public void progress(String stage, double share) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * The run has come this far.
     *
     * @param stage what it is doing now, in a few words
     * @param share of the whole run, from 0 to 1
     */
    void progress(String stage, double share);

    /** Whether the run is to stop. Asked often. */
    boolean cancelled();

    /** Ends the run from within if it is to stop. */
    default void checkpoint() {
        if (cancelled()) {
            throw new CancellationException("stopped on request");
        }
    }
}
