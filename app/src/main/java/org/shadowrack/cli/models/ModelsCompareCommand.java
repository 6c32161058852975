package org.shadowrack.cli.models;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.forecast.Forecasting.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models compare}. */
@Command(name = "compare", description = "Two models of one scope on the same forecasts, which neither was trained on.")
final class ModelsCompareCommand extends ModelsVerb {
    @Parameters(index = "0", paramLabel = "MODEL", description = "The one, as the list names it.")
    private String name = "";
    @Parameters(index = "1", paramLabel = "OTHER", description = "The other, of the same scope.")
    private String other = "";

    ModelsCompareCommand(ModelDesk desk, CommandOutput output) {
        super(desk, output);
    }

    @Override
    public Integer call() {
        return output.print(options.json(), desk.compare(site, name, other).map(CompareDocument::of),
                CompareDocument::text);
    }

    /** The document of {@code models compare}: metrics on the forecasts made at or after {@code from}. */
    record CompareDocument(String model, String other, Instant from, Map<String, Double> metrics,
            Map<String, Double> otherMetrics, String better) {
        static CompareDocument of(Comparison result) {
            return new CompareDocument(result.name(), result.other(), result.from(), result.metrics(),
                    result.otherMetrics(), result.better());
        }

        String text() {
            StringBuilder text = new StringBuilder(
                    String.format(Locale.ROOT, "%s against %s, forecasts since %s: %s is better",
                            model, other, from, better));
            metrics.forEach((metric, value) -> text.append(String.format(Locale.ROOT, "%n  %-24s %.5f  %.5f", metric,
                    value, otherMetrics.getOrDefault(metric, Double.NaN))));
            return text.toString();
        }
    }
}
