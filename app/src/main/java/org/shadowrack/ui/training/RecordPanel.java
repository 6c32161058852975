package org.shadowrack.ui.training;

import java.time.Duration;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.plot.PlotView;
import org.shadowrack.ui.screen.ScreenContext;

/** The record that a training would learn from, as a timeline of its failures. */
final class RecordPanel {
    private final ScreenContext context;
    private final Latest latest;
    private final VBox node = new VBox(4);
    private final Label words = Nodes.wrapped("", "muted");
    private final PlotView plot;

    RecordPanel(ScreenContext context) {
        this.context = context;
        this.latest = new Latest(context.background());
        this.plot = new PlotView(context, TrainingIds.RECORD, context.text("training.record.none"));
        words.setId(TrainingIds.RECORD_WORDS);
        node.getChildren().addAll(Nodes.label(context.text("training.record"), "strong"), words, Nodes.grow(plot));
        node.getStyleClass().add("card");
        node.setMinHeight(150);
        node.setPrefHeight(150);
        node.setMaxHeight(150);
    }

    VBox node() {
        return node;
    }

    void redraw() {
        plot.redraw();
    }

    void drop() {
        latest.drop();
    }

    void show(Fleet fleet) {
        latest.run(() -> FailureRecord.read(context.operations().history(), fleet.snapshot().topology(),
                fleet.snapshot().at()), this::draw);
    }

    private void draw(FailureRecord record) {
        String kinds = record.failures().entrySet().stream()
                .map(one -> one.getValue().size() + " " + one.getKey()).collect(Collectors.joining(", "));
        words.setText(context.text("training.record.words", Formats.dateTime(record.from()),
                Formats.span(Duration.between(record.from(), record.to())), record.readings(), record.count(),
                kinds.isEmpty() ? "" : "(" + kinds + ")"));
        if (record.count() == 0) {
            plot.nothing(context.text("training.record.none"));
        } else {
            plot.show(record.plot("UTC"), words.getText());
        }
    }
}
