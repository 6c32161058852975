package org.shadowrack.ui.training;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.plot.PlotView;
import org.shadowrack.ui.screen.ScreenContext;

/** The plots of one model side by side; where there are none it says why. FX thread only. */
final class QualityView {
    private final ScreenContext context;
    private final HBox node = new HBox(12);
    private final PlotView recall;
    private final PlotView reliability;
    private final PlotView leads;

    QualityView(ScreenContext context) {
        this.context = context;
        String none = context.text("training.plot.none");
        this.recall = new PlotView(context, TrainingIds.RECALL, none);
        this.reliability = new PlotView(context, TrainingIds.RELIABILITY, none);
        this.leads = new PlotView(context, TrainingIds.LEADS, none);
        node.getChildren().addAll(titled("training.plot.recall.title", recall),
                titled("training.plot.reliability.title", reliability), titled("training.plot.leads.title", leads));
        node.setMinHeight(168);
        node.setPrefHeight(168);
    }

    private Node titled(String title, PlotView plot) {
        return Nodes.grow(new VBox(4, Nodes.label(context.text(title), "strong"), Nodes.grow(plot)));
    }

    HBox node() {
        return node;
    }

    /** Precision over recall, which can be exported. */
    PlotView recall() {
        return recall;
    }

    void redraw() {
        List.of(recall, reliability, leads).forEach(PlotView::redraw);
    }

    void show(ModelCard card, Optional<Curves> curves) {
        if (curves.filter(drawn -> !drawn.precisionRecall().isEmpty()).isEmpty()) {
            String why = context.text(curves.isEmpty() ? "training.plot.none" : "training.plot.nothing-failed");
            List.of(recall, reliability, leads).forEach(plot -> plot.nothing(why));
            return;
        }
        QualityPlots plots = QualityPlots.of(context, curves.orElseThrow(),
                card.metrics().getOrDefault("threshold", 1.0));
        recall.show(plots.recall(), context.text("training.plot.recall.title"));
        reliability.show(plots.reliability(), context.text("training.plot.reliability.title"));
        leads.show(plots.leads(), context.text("training.plot.leads.title"));
    }
}
