package org.shadowrack.whatif;

import java.util.List;
import org.shadowrack.model.outcome.Outcome;

/** Plays scenarios on recorded history. The same bundle, scenarios, runs and seed give the same result. */
public interface WhatIf {
    /**
     * Plays each scenario {@code runs} times.
     *
     * @param runs from 1 to 100,000
     * @param seed of scenarios that have none of their own
     */
    default Outcome<Analysis> analyse(OpenBundle bundle, List<Scenario> scenarios, int runs, long seed) {
        return analyse(bundle, scenarios, runs, seed, Watch.NOBODY);
    }

    /** The same, watched; a cancelled analysis is a problem that says so. */
    Outcome<Analysis> analyse(OpenBundle bundle, List<Scenario> scenarios, int runs, long seed, Watch watch);

    /** Who watches an analysis; called by several threads at once. */
    interface Watch {
        /** Nobody. */
        Watch NOBODY = new Watch() {
            @Override
            public void progress(double share) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };

        /** How much is done, 0 to 1. */
        void progress(double share);

        /** Whether it is to end; asked before every run. */
        boolean cancelled();
    }

    /**
     * What came of it.
     *
     * @param runs of each scenario
     * @param seconds of real time
     * @param days of record that each run spans
     * @param outcomes in the scenarios' order
     */
    record Analysis(int runs, double seconds, double days, List<ScenarioOutcome> outcomes) {}

    /**
     * One scenario's outcome over the recorded span.
     *
     * @param name of the scenario
     * @param outages workload outages suffered
     * @param outagesAvoided workloads that were elsewhere when their host failed
     * @param downtimeSeconds of all workloads together, cutovers included
     * @param falseMigrations moves that no failure followed
     * @param cost by the scenario's figures
     * @param recorded the same threshold replayed on exactly what was recorded
     */
    record ScenarioOutcome(String name, Estimate outages, Estimate outagesAvoided, Estimate downtimeSeconds,
            Estimate falseMigrations, Estimate cost, Recorded recorded) {}

    /** A mean over the runs with the interval that holds nine tenths of them. */
    record Estimate(double mean, double low, double high) {}

    /** Component failures with and without an alarm before them, and alarms without a failure. */
    record Recorded(int caught, int missed, int falseAlarms) {}
}
