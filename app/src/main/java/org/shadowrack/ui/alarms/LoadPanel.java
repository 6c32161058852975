package org.shadowrack.ui.alarms;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shadowrack.ui.alarms.AlarmLoad.Offender;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.plot.Axis;
import org.shadowrack.ui.plot.Plot;
import org.shadowrack.ui.plot.PlotView;
import org.shadowrack.ui.plot.Series;
import org.shadowrack.ui.screen.ScreenContext;

/** The operator's load over a day, and the alarms that make the most of it. */
final class LoadPanel {
    private final ScreenContext context;
    private final HBox node = new HBox(12);
    private final PlotView plot;
    private final GridPane offenders = new GridPane(12, 4);

    LoadPanel(ScreenContext context) {
        this.context = context;
        this.plot = new PlotView(context, AlarmIds.LOAD, "");
        offenders.setId(AlarmIds.OFFENDERS);
        VBox left = new VBox(4, Nodes.label(context.text("alarms.load.title"), "strong"), Nodes.grow(plot));
        left.getStyleClass().add("card");
        left.setMinWidth(0);
        VBox right = new VBox(8, Nodes.label(context.text("alarms.offenders"), "strong"), offenders);
        right.getStyleClass().add("card");
        right.setMinWidth(300);
        right.setPrefWidth(360);
        node.getChildren().addAll(Nodes.grow(left), right);
        node.setMinHeight(176);
        node.setPrefHeight(176);
        node.setMaxHeight(176);
    }

    HBox node() {
        return node;
    }

    void redraw() {
        plot.redraw();
    }

    void show(AlarmLoad load, Instant at) {
        Series series = new Series("alarms", load.starts(), load.counts(), Series.Style.STEP, "interaction");
        Instant from = Instant.ofEpochMilli((long) load.starts()[0]);
        plot.show(new Plot(Axis.time("UTC", from, at),
                Axis.from0(context.text("alarms.load.axis"), Math.max(AlarmLoad.FLOOD + 2, load.highest() * 1.1)),
                List.of(series),
                List.of(new Plot.Mark(context.text("alarms.flood"), AlarmLoad.FLOOD, false, "high"))),
                context.text("alarms.load.words", load.newest()));
        offenders.getChildren().clear();
        List<Offender> shown = load.offenders();
        for (int row = 0; row < shown.size(); row++) {
            Label text = Nodes.label(shown.get(row).text(), "dense");
            GridPane.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            offenders.addRow(row, text, Nodes.fixed(shown.get(row).count() + " ×", "dense", "strong"));
        }
        if (shown.isEmpty()) {
            offenders.add(Nodes.label(context.text("alarms.offenders.none"), "muted"), 0, 0);
        }
    }
}
