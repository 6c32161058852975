package org.shadowrack.cli.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shadowrack.operations.trial.TrialReport;
import org.shadowrack.operations.trial.TrialReport.MigrationResult;

/** The HTML page of a trial's report. */
final class ReportPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>ShadowRack: the main job on the lab</title>
            <style>
            body { font: 14px/1.5 "IBM Plex Sans", Inter, sans-serif; margin: 32px auto; max-width: 1100px; color: #1C2127; background: #F1F3F5 }
            h1 { font-size: 22px } h2 { font-size: 16px; margin-top: 32px }
            table { border-collapse: collapse; width: 100%; background: #fff } th, td { padding: 6px 10px; border-bottom: 1px solid #D5D9DE; text-align: left }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
            dl { display: grid; grid-template-columns: repeat(5, 1fr); gap: 12px; margin: 16px 0 } dl div { background: #fff; padding: 12px 16px; border-radius: 4px }
            dt { color: #4C5663 } dd { margin: 0; font-size: 22px; font-variant-numeric: tabular-nums }
            img { width: 100%; border: 1px solid #7A838F; border-radius: 4px; margin: 8px 0 }
            figcaption { color: #4C5663 }
            </style></head><body>
            """;

    private ReportPage() {}

    static String of(TrialReport report, List<Path> pictures) {
        return PAGE + "<h1>The main job on the embedded lab</h1>" + figures(report) + migrations(report.migrations())
                + training(report.training()) + phases(report.phases()) + pictures(pictures) + "</body></html>\n";
    }

    private static String figures(TrialReport report) {
        var forecast = report.forecast();
        return "<dl>" + figure("components", "%,d", report.components()) + figure("readings", "%,d", report.readings())
                + figure("failures while live", "%d", report.failuresInjected())
                + figure("caught", "%d", forecast.caught()) + figure("missed", "%d", forecast.missed())
                + figure("false alarms", "%d", forecast.falseAlarms())
                + figure("median lead, hours", "%.1f", forecast.medianLeadSeconds() / 3600)
                + figure("foreshadowed caught", "%d of %d", forecast.foreshadowedCaught(), forecast.foreshadowed())
                + figure("of them, half an hour ahead", "%d", forecast.foreshadowedInTime())
                + figure("false cutovers", "%d of %d", report.moves().falseCutovers(), report.moves().cutovers())
                + figure("false cutovers in 100 server-months", "%.1f",
                        report.moves().falseCutoversPer100ServerMonths())
                + figure("false stagings", "%d of %d", report.moves().falsePrestages(), report.moves().prestages())
                + figure("outages avoided", "%d of %d", report.outagesAvoided(),
                        report.outagesAvoided() + report.outagesSuffered())
                + figure("real seconds", "%.0f", report.seconds()) + "</dl>";
    }

    private static String figure(String name, String format, Object... values) {
        return "<div><dt>" + name + "</dt><dd>" + String.format(Locale.ROOT, format, values) + "</dd></div>";
    }

    private static String migrations(List<MigrationResult> migrations) {
        return "<h2>Migrations</h2><table><tr><th>workload<th>profile<th>states<th class=n>cutover, ms"
                + "<th class=n>rollback, ms<th class=n>bytes lost<th>last word</tr>"
                + migrations.stream().map(ReportPage::row).collect(Collectors.joining()) + "</table>";
    }

    private static String row(MigrationResult one) {
        return "<tr><td>" + text(one.workload()) + "<td>" + text(one.profile()) + "<td>"
                + text(String.join(" → ", one.states())) + "<td class=n>" + number(one.cutoverMillis()) + "<td class=n>"
                + number(one.rollbackMillis()) + "<td class=n>" + one.bytesLost() + "<td>" + text(one.reason())
                + "</tr>";
    }

    private static String training(Map<String, Map<String, Double>> training) {
        return "<h2>Models, on data that they did not see</h2><table><tr><th>model<th>metrics</tr>" + training
                .entrySet().stream().map(
                        model -> "<tr><td>" + text(model.getKey()) + "<td>" + metrics(model.getValue()) + "</tr>")
                .collect(Collectors.joining()) + "</table>";
    }

    private static String metrics(Map<String, Double> metrics) {
        return metrics.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(metric -> text(metric.getKey()) + " " + String.format(Locale.ROOT, "%.4g", metric.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static String phases(Map<String, Double> phases) {
        return "<h2>Where the time went</h2><p>" + phases.entrySet().stream()
                .map(phase -> text(phase.getKey()) + String.format(Locale.ROOT, " %.1f s", phase.getValue()))
                .collect(Collectors.joining(" · ")) + "</p>";
    }

    private static String pictures(List<Path> pictures) {
        return pictures.isEmpty()
                ? ""
                : "<h2>The console at the end</h2>" + pictures.stream()
                        .map(picture -> "<figure><img src=\"" + text(String.valueOf(picture.getFileName()))
                                + "\" alt=\"\"><figcaption>" + text(String.valueOf(picture.getFileName()))
                                + "</figcaption></figure>")
                        .collect(Collectors.joining());
    }

    private static String number(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? "–" : value.toString();
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
