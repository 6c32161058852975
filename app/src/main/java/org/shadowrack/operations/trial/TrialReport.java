package org.shadowrack.operations.trial;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a trial came to; the document of {@code lab run}.
 *
 * @param components discovered
 * @param readings stored in the history
 * @param failuresInjected while live
 * @param seconds of real time, all in all
 * @param forecast how the alarms fared while live
 * @param moves how many migrations there were, and how many for nothing
 * @param migrations every one, oldest first
 * @param outagesAvoided workloads that were elsewhere when their host failed
 * @param outagesSuffered workloads that were on their host when it failed
 * @param report the HTML report; null before it is written
 * @param training the metrics of each model on its test part
 * @param phases real seconds of each phase
 */
public record TrialReport(int components, long readings, int failuresInjected, double seconds, ForecastScore forecast,
        Moves moves, List<MigrationResult> migrations, int outagesAvoided, int outagesSuffered, @Nullable String report,
        Map<String, Map<String, Double>> training, Map<String, Double> phases) {
    /**
     * How alarms fared.
     *
     * @param caught failures with an alarm in the 24 h before them
     * @param missed the others, those that gave no sign included
     * @param falseAlarms alarm episodes without a failure in the 24 h after them
     * @param medianLeadSeconds from the first alarm to the failure
     * @param foreshadowed failures that gave a sign
     * @param foreshadowedCaught of them, caught
     * @param foreshadowedInTime of these, with at least half an hour of lead
     */
    public record ForecastScore(int caught, int missed, int falseAlarms, double medianLeadSeconds, int foreshadowed,
            int foreshadowedCaught, int foreshadowedInTime) {}

    /**
     * How migrations fared. One is false when no component of the host that it left failed from its start to 24 h after its end;
     * those whose 24 h the trial did not see are not counted as false.
     *
     * @param prestages that never came to a cutover
     * @param falsePrestages of them; they cost copying, and no outage
     * @param cutovers that were begun
     * @param falseCutovers of them; each costs the blackout of a switch there and back
     * @param serverMonths servers, shadows included, by the months of 30 days they were watched
     * @param falseCutoversPer100ServerMonths the mark for false migrations
     * @param falsePrestagesPer100ServerMonths the same of those that were only staged
     */
    public record Moves(int prestages, int falsePrestages, int cutovers, int falseCutovers, double serverMonths,
            double falseCutoversPer100ServerMonths, double falsePrestagesPer100ServerMonths) {}

    /** One migration. {@code outcome} is its last state; times in milliseconds, null where it did not come to that. */
    public record MigrationResult(String workload, String profile, List<String> states, String outcome,
            @Nullable Long cutoverMillis, @Nullable Long rollbackMillis, long bytesLost, String reason) {}

    /** The same, with its HTML report written. */
    public TrialReport withReport(String path) {
        return new TrialReport(components, readings, failuresInjected, seconds, forecast, moves, migrations,
                outagesAvoided,
                outagesSuffered, path, training, phases);
    }
}
