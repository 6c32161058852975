package org.shadowrack.ui.forecasts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.shadowrack.operations.Operations.Consequence;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The threshold in force and the proposed one side by side: figures, how sure they are, what they cost, and over what span. */
final class ConsequenceTable {
    private static final List<String> COLUMNS = List.of("forecasts.caught", "forecasts.missed", "forecasts.false",
            "forecasts.lead", "forecasts.cost", "forecasts.days");

    private final ScreenContext context;
    private final GridPane node = new GridPane(20, 4);

    ConsequenceTable(ScreenContext context) {
        this.context = context;
        node.setMinHeight(66);
    }

    GridPane node() {
        return node;
    }

    void show(Proposal.State state, Costs costs) {
        node.getChildren().clear();
        for (int column = 0; column < COLUMNS.size(); column++) {
            node.add(right(Nodes.fixed(context.text(COLUMNS.get(column)), "caption")), column + 1, 0);
        }
        line(1, context.text("forecasts.in-force", Math.round(state.inForce() * 100)), state.before(), costs, false);
        line(2, context.text("forecasts.proposed", Math.round(state.proposed() * 100)), state.after(), costs, true);
    }

    private void line(int row, String name, @Nullable Consequence of, Costs costs, boolean proposed) {
        Label title = Nodes.fixed(name, proposed ? "strong" : "muted");
        title.setMinWidth(112);
        node.add(title, 0, row);
        if (of == null || of.days() <= 0) {
            node.add(Nodes.fixed(context.text(of == null ? "forecasts.computing" : "forecasts.no-record"), "muted"), 1,
                    row, COLUMNS.size(), 1);
            return;
        }
        List<Label> cells = cells(of, costs);
        if (proposed) {
            cells.getFirst().setId(ForecastIds.CAUGHT);
            cells.get(4).setId(ForecastIds.COST);
        }
        for (int column = 0; column < cells.size(); column++) {
            cells.get(column).getStyleClass().add(proposed ? "strong" : "muted");
            node.add(right(cells.get(column)), column + 1, row);
        }
    }

    private List<Label> cells(Consequence of, Costs costs) {
        Certainty sure = Certainty.of(of);
        int failures = of.caught() + of.missed();
        String caught = failures == 0
                ? context.text("forecasts.no-failure")
                : context.text("forecasts.share", of.caught(), Math.round(sure.caughtLow() * 100),
                        Math.round(sure.caughtHigh() * 100));
        return List.of(Nodes.fixed(caught), Nodes.fixed(String.valueOf(of.missed())),
                Nodes.fixed(String.format(Locale.ROOT, "%.1f (%.1f – %.1f)", of.falseMigrationsPerMonth(),
                        sure.falseLow(), sure.falseHigh())),
                Nodes.fixed(of.caught() == 0
                        ? Formats.NONE
                        : Formats.span(Duration.ofSeconds(Math.round(of.medianLeadSeconds())))),
                Nodes.fixed(String.format(Locale.ROOT, "%,.0f", costs.month(of))),
                Nodes.fixed(context.text("forecasts.span", Formats.number(Math.max(0.1, of.days())), failures)));
    }

    private static Label right(Label label) {
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
