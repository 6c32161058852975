package org.shadowrack.cli.whatif;

import java.util.Locale;
import java.util.stream.Collectors;
import org.shadowrack.whatif.WhatIf.Analysis;
import org.shadowrack.whatif.WhatIf.Estimate;
import org.shadowrack.whatif.WhatIf.ScenarioOutcome;

/** An analysis in words. */
final class AnalysisText {
    private AnalysisText() {}

    static String of(Analysis analysis) {
        String head = String.format(Locale.ROOT, "%d runs over %.1f days of record; means, and where nine tenths lie%n",
                analysis.runs(), analysis.days());
        return head + analysis.outcomes().stream().map(AnalysisText::of).collect(Collectors.joining("\n"));
    }

    private static String of(ScenarioOutcome outcome) {
        return outcome.name() + line("outages", outcome.outages()) + line("outages avoided", outcome.outagesAvoided())
                + line("downtime, seconds", outcome.downtimeSeconds())
                + line("false migrations", outcome.falseMigrations()) + line("cost", outcome.cost());
    }

    private static String line(String name, Estimate estimate) {
        return String.format(Locale.ROOT, "%n  %-18s %12.1f  (%.1f to %.1f)", name, estimate.mean(), estimate.low(),
                estimate.high());
    }
}
