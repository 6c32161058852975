package org.shadowrack.ui.training;

import java.time.Duration;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.Forecasting.Provenance;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** One model: what it is, what it learnt from, and its figures on data that it had not seen. */
final class ModelCardView {
    private ModelCardView() {}

    static VBox of(ScreenContext context, ModelCard card) {
        HBox head = new HBox(8, Nodes.label(card.name(), "section"), Nodes.spring(), Nodes.fixed(
                standing(context, card), "badge",
                card.inUse() ? "badge-lab" : "badge"));
        head.setStyle("-fx-alignment: center-left;");
        Label range = Nodes.wrapped(context.text("training.range", Formats.dateTime(card.trainedAt()),
                Formats.span(Duration.between(card.trainedFrom(), card.trainedAt()))), "caption");
        VBox view = new VBox(head,
                Nodes.wrapped(context.text("training.algorithm", card.algorithm(), Formats.span(card.horizon())),
                        "muted"),
                figures(ModelFigures.of(context.texts(), card.metrics())), range);
        view.getStyleClass().add("card");
        view.setPrefWidth(276);
        return view;
    }

    private static GridPane figures(List<ModelFigures> figures) {
        GridPane grid = new GridPane(12, 2);
        for (int row = 0; row < figures.size(); row++) {
            Label name = Nodes.label(figures.get(row).name(), "muted", "dense");
            GridPane.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            Label value = Nodes.fixed(figures.get(row).value(), "dense", "strong");
            GridPane.setHalignment(value, HPos.RIGHT);
            grid.addRow(row, name, value);
        }
        return grid;
    }

    /** Where it stands, in the screen's words. */
    static String standing(ScreenContext context, ModelCard card) {
        return context.text(switch (card.provenance().status()) {
            case Provenance.IN_USE -> "training.in-use";
            case Provenance.CANDIDATE -> "training.candidate";
            case Provenance.REFUSED -> "training.refused";
            default -> "training.retired";
        });
    }
}
