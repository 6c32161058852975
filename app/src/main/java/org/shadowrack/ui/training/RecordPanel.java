package org.shadowrack.ui.training;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.plot.PlotView;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.training.FailureRecord.Noted;

/** The record that a training would learn from, as a timeline of its failures. */
final class RecordPanel {
    private final ScreenContext context;
    private final Latest latest;
    private final VBox node = new VBox(4);
    private final Label words = Nodes.wrapped("", "muted");
    private final PlotView plot;
    private final ReviewBar review;
    private final ReportBar report;
    private Optional<FailureRecord> shown = Optional.empty();

    RecordPanel(ScreenContext context) {
        this.context = context;
        this.latest = new Latest(context.background());
        this.plot = new PlotView(context, TrainingIds.RECORD, context.text("training.record.none"));
        this.review = new ReviewBar(context, this::draw, () -> show(context.fleet().newest()));
        this.report = new ReportBar(context, open -> reviewing(), () -> show(context.fleet().newest()));
        HBox bar = new HBox(8, Nodes.grow(review.node()), report.node());
        words.setId(TrainingIds.RECORD_WORDS);
        node.getChildren().addAll(Nodes.label(context.text("training.record"), "strong"), words, Nodes.grow(plot), bar);
        node.getStyleClass().add("card");
        node.setMinHeight(200);
        node.setPrefHeight(200);
        node.setMaxHeight(200);
    }

    VBox node() {
        return node;
    }

    List<Action> actions() {
        return Stream.concat(review.actions().stream(), report.actions().stream()).toList();
    }

    void redraw() {
        plot.redraw();
    }

    void drop() {
        latest.drop();
    }

    void show(Fleet fleet) {
        latest.run(() -> FailureRecord.read(context.operations().history(), fleet.snapshot().topology(),
                context.operations().forecasters().reviews(), fleet.snapshot().at()), this::take);
    }

    private void take(FailureRecord record) {
        shown = Optional.of(record);
        Map<String, Long> kinds = record.failures().stream()
                .collect(Collectors.groupingBy(Noted::kind, TreeMap::new, Collectors.counting()));
        String counted = kinds.entrySet().stream().map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
        words.setText(context.text("training.record.words", Formats.dateTime(record.from()),
                Formats.span(Duration.between(record.from(), record.to())), record.readings(), record.count(),
                counted.isEmpty() ? "" : "(" + counted + ")",
                record.failures().stream().filter(Noted::rejected).count()));
        reviewing();
        draw();
    }

    /** What is reported has the row for itself meanwhile. */
    private void reviewing() {
        shown.ifPresent(record -> review.show(record.failures()));
        if (report.isOpen()) {
            Nodes.show(review.node(), false);
        }
    }

    private void draw() {
        shown.ifPresent(record -> {
            if (record.count() == 0) {
                plot.nothing(context.text("training.record.none"));
            } else {
                plot.show(record.plot(review.selected().orElse(null)), words.getText());
            }
        });
    }
}
