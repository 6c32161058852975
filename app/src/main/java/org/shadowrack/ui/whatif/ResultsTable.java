package org.shadowrack.ui.whatif;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.whatif.WhatIf.Analysis;
import org.shadowrack.whatif.WhatIf.Estimate;
import org.shadowrack.whatif.WhatIf.ScenarioOutcome;

/** What came of each scenario, side by side: means with the interval that holds nine tenths of the runs. */
final class ResultsTable {
    private final ScreenContext context;
    private final GridPane node = new GridPane(24, 4);

    ResultsTable(ScreenContext context) {
        this.context = context;
        node.setId(WhatIfIds.RESULTS);
    }

    GridPane node() {
        return node;
    }

    void show(Analysis analysis) {
        node.getChildren().clear();
        List<ScenarioOutcome> outcomes = analysis.outcomes();
        double cheapest = outcomes.stream().mapToDouble(one -> one.cost().mean()).min().orElse(0);
        for (int column = 0; column < outcomes.size(); column++) {
            boolean best = outcomes.size() > 1 && outcomes.get(column).cost().mean() == cheapest;
            Label name = Nodes.label(outcomes.get(column).name(), "strong");
            cell(name, column + 1, 0);
            cell(Nodes.fixed(best ? context.text("whatif.cheapest") : "", "badge", best ? "badge-lab" : "no-badge"),
                    column + 1, 9);
        }
        line(1, "outages", outcomes, one -> figures(one.outages()));
        line(2, "avoided", outcomes, one -> figures(one.outagesAvoided()));
        line(3, "downtime", outcomes, one -> spans(one.downtimeSeconds()));
        line(4, "false", outcomes, one -> figures(one.falseMigrations()));
        line(5, "cost", outcomes, one -> amounts(one.cost()));
        line(6, "caught", outcomes, one -> String.valueOf(one.recorded().caught()));
        line(7, "missed", outcomes, one -> String.valueOf(one.recorded().missed()));
        line(8, "alarms", outcomes, one -> String.valueOf(one.recorded().falseAlarms()));
    }

    /** As comma-separated values: a row a scenario. */
    static String csv(Analysis analysis) {
        StringBuilder csv = new StringBuilder("scenario,measure,mean,low,high\n");
        for (ScenarioOutcome one : analysis.outcomes()) {
            String name = '"' + one.name().replace("\"", "\"\"") + '"';
            row(csv, name, "outages", one.outages());
            row(csv, name, "outagesAvoided", one.outagesAvoided());
            row(csv, name, "downtimeSeconds", one.downtimeSeconds());
            row(csv, name, "falseMigrations", one.falseMigrations());
            row(csv, name, "cost", one.cost());
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, String name, String measure, Estimate of) {
        csv.append(name).append(',').append(measure).append(',').append(of.mean()).append(',').append(of.low())
                .append(',').append(of.high()).append('\n');
    }

    private void line(int row, String name, List<ScenarioOutcome> outcomes, Function<ScenarioOutcome, String> shown) {
        node.add(Nodes.fixed(context.text("whatif.result." + name), "muted"), 0, row);
        for (int column = 0; column < outcomes.size(); column++) {
            cell(Nodes.fixed(shown.apply(outcomes.get(column)), name.equals("cost") ? "strong" : "dense"), column + 1,
                    row);
        }
    }

    private void cell(Label label, int column, int row) {
        GridPane.setHalignment(label, HPos.RIGHT);
        node.add(label, column, row);
    }

    private static String figures(Estimate of) {
        return String.format(Locale.ROOT, "%.1f (%.0f – %.0f)", of.mean(), of.low(), of.high());
    }

    private static String amounts(Estimate of) {
        return String.format(Locale.ROOT, "%,.0f (%,.0f – %,.0f)", of.mean(), of.low(), of.high());
    }

    private static String spans(Estimate of) {
        return span(of.mean()) + " (" + span(of.low()) + " – " + span(of.high()) + ")";
    }

    private static String span(double seconds) {
        return Formats.span(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
