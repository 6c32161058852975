package org.shadowrack.ui.pool;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.capacity.sizing.ShadowSizing.Point;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.plot.Axis;
import org.shadowrack.ui.plot.Plot;
import org.shadowrack.ui.plot.PlotView;
import org.shadowrack.ui.plot.Series;
import org.shadowrack.ui.screen.ScreenContext;

/** How large the shadow should be: what each size costs, idle slots and outages together. */
final class SizingPanel {
    private final ScreenContext context;
    private final Latest latest;
    private final VBox node = new VBox(8);
    private final TextField slot = new TextField("100");
    private final TextField outage = new TextField("10000");
    private final Label words = Nodes.wrapped("", "muted");
    private final PlotView plot;

    SizingPanel(ScreenContext context) {
        this.context = context;
        this.latest = new Latest(context.background());
        this.plot = new PlotView(context, PoolIds.SIZING, context.text("pool.sizing.none"));
        HBox costs = new HBox(8, Nodes.fixed(context.text("pool.sizing"), "strong"), Nodes.spring(),
                Nodes.fixed(context.text("pool.sizing.slot"), "muted"), field(slot, PoolIds.SLOT_COST),
                Nodes.fixed(context.text("pool.sizing.outage"), "muted"), field(outage, PoolIds.OUTAGE_COST));
        costs.setStyle("-fx-alignment: center-left;");
        node.getChildren().addAll(costs, words, Nodes.grow(plot));
        node.getStyleClass().add("card");
        node.setMinHeight(210);
        node.setPrefHeight(230);
        node.setMaxHeight(280);
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

    /** Computed on a worker: the distribution of a large fleet takes its time. */
    void show(Fleet fleet) {
        double slotCost = figure(slot);
        double outageCost = figure(outage);
        boolean usable = slotCost >= 0 && outageCost >= 0;
        Nodes.mark(slot, "wrong", slotCost < 0);
        Nodes.mark(outage, "wrong", outageCost < 0);
        if (usable && !fleet.snapshot().topology().workloads().isEmpty()) {
            latest.run(() -> SizingCurve.of(fleet, slotCost, outageCost), this::draw);
        }
    }

    private void draw(SizingCurve curve) {
        List<Point> points = curve.sizing().curve().subList(0, curve.drawn());
        double[] slots = points.stream().mapToDouble(Point::slots).toArray();
        double[] costs = points.stream().mapToDouble(Point::costPerMonth).toArray();
        double dearest = points.stream().mapToDouble(Point::costPerMonth).max().orElse(1);
        Point cheapest = curve.cheapest();
        plot.show(new Plot(
                new Axis(context.text("pool.slots"), 0, Math.max(curve.present(), slots[slots.length - 1]) + 1,
                        Formats::number),
                Axis.from0(context.text("pool.sizing.cost"), dearest * 1.05),
                List.of(new Series("cost", slots, costs, Series.Style.FORECAST, "interaction")),
                List.of(new Plot.Mark(context.text("pool.sizing.cheapest", cheapest.slots()), cheapest.slots(), true,
                        "text"),
                        new Plot.Mark(context.text("pool.sizing.present", Formats.number(curve.present())),
                                curve.present(), true, "shadow"))),
                words(cheapest));
        words.setText(words(cheapest));
    }

    private String words(Point cheapest) {
        return context.text("pool.sizing.words", cheapest.slots(),
                String.format(Locale.ROOT, "%,.0f", cheapest.costPerMonth()),
                Formats.percent(cheapest.shortfallProbability()));
    }

    private TextField field(TextField field, String id) {
        field.setId(id);
        field.setPrefWidth(80);
        field.setMinWidth(64);
        field.textProperty().subscribe((before, now) -> show(context.fleet().newest()));
        return field;
    }

    private static double figure(TextField field) {
        String text = field.getText().strip();
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? Double.parseDouble(text) : -1;
    }
}
