package org.shadowrack.cli.lab;

import java.util.Locale;
import org.shadowrack.operations.trial.TrialReport;

/** A trial's report in words, for a terminal. */
final class TrialText {
    private TrialText() {}

    static String of(TrialReport report) {
        var forecast = report.forecast();
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                """
                        %,d components, %,d readings, %d failures while live, %.0f s
                        alarms: %d caught, %d missed, %d false, median lead %.1f h (of %d foreshadowed %d caught half an hour ahead)
                        false moves: %d of %d cutovers, %d of %d stagings without a cutover, in %.1f server-months
                        outages avoided: %d, suffered: %d
                        migrations:
                        """,
                report.components(), report.readings(), report.failuresInjected(), report.seconds(),
                forecast.caught(), forecast.missed(), forecast.falseAlarms(), forecast.medianLeadSeconds() / 3600,
                forecast.foreshadowed(), forecast.foreshadowedInTime(), report.moves().falseCutovers(),
                report.moves().cutovers(), report.moves().falsePrestages(), report.moves().prestages(),
                report.moves().serverMonths(), report.outagesAvoided(), report.outagesSuffered()));
        report.migrations().forEach(migration -> text.append(String.format(Locale.ROOT,
                "  %-20s %-12s cutover %s ms, rollback %s ms, %d bytes lost%n", migration.workload(),
                migration.outcome(), orDash(migration.cutoverMillis()), orDash(migration.rollbackMillis()),
                migration.bytesLost())));
        return text.append("report: ").append(report.report()).toString();
    }

    private static String orDash(@org.jspecify.annotations.Nullable Long millis) {
        return millis == null ? "–" : millis.toString();
    }
}
