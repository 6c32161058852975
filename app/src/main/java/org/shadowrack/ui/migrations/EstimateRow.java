package org.shadowrack.ui.migrations;

import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.migrations.report.Expectation;
import org.shadowrack.ui.screen.ScreenContext;

/** What the migration is expected to take, and below it what it has taken so far. */
final class EstimateRow {
    private final ScreenContext context;
    private final GridPane node = new GridPane(12, 2);
    private @Nullable MigrationEstimate shown;

    EstimateRow(ScreenContext context) {
        this.context = context;
        node.setId(MigrationIds.ESTIMATE);
    }

    GridPane node() {
        return node;
    }

    /** Hidden while the estimate is asked. */
    void show(@Nullable MigrationEstimate estimate) {
        Nodes.show(node, estimate != null);
        if (estimate == null || estimate.equals(shown)) {
            return;
        }
        shown = estimate;
        node.getChildren().clear();
        int row = 0;
        for (var cells : Expectation.turned(context.texts(), estimate)) {
            int column = 0;
            for (String cell : cells) {
                node.add(Nodes.fixed(cell, row == 0 || column == 0 ? "caption" : "dense"), column++, row);
            }
            row++;
        }
    }
}
