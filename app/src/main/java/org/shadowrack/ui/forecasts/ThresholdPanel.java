package org.shadowrack.ui.forecasts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.operations.Operations.Consequence;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The slider, and below it what the thresholds in force and proposed would have meant on this site's own history. */
final class ThresholdPanel {
    private final ScreenContext context;
    private final Proposal proposal;
    private final VBox node = new VBox(8);
    private final ChoiceBox<String> kind = new ChoiceBox<>();
    private final Slider slider = new Slider(5, 95, 60);
    private final Label value = Nodes.fixed("", "strong");
    private final GridPane figures = new GridPane(24, 4);
    private final Label reason = Nodes.label("", "caption");
    private final Button save;
    private boolean following;

    ThresholdPanel(ScreenContext context, Proposal proposal, Button saveButton) {
        this.context = context;
        this.proposal = proposal;
        this.save = saveButton;
        node.getStyleClass().add("card");
        kind.setId(ForecastIds.KIND);
        kind.getItems().setAll(List.of("default", ComponentKind.POWER_SUPPLY.word(), ComponentKind.FAN.word(),
                ComponentKind.DRIVE.word(), ComponentKind.DIMM.word(), ComponentKind.CPU.word()));
        kind.setValue("default");
        kind.valueProperty().subscribe((before, now) -> proposal.kind(now));
        slider.setId(ForecastIds.SLIDER);
        slider.setPrefWidth(240);
        kind.setMinWidth(120);
        slider.setBlockIncrement(1);
        slider.valueProperty().subscribe((before, now) -> {
            if (!following) {
                proposal.propose(now.doubleValue() / 100);
            }
        });
        HBox row = new HBox(12, Nodes.fixed(context.text("forecasts.threshold"), "strong"), kind, slider, value,
                saveButton, reason);
        row.setStyle("-fx-alignment: center-left;");
        node.getChildren().addAll(row, figures);
        proposal.state().subscribe(this::show);
    }

    VBox node() {
        return node;
    }

    private void show(Proposal.State state) {
        following = true;
        slider.setValue(state.proposed() * 100);
        following = false;
        value.setText(Math.round(state.proposed() * 100) + " %");
        value.setMinWidth(40);
        reason.setText(proposal.refusal());
        save.setDisable(!proposal.refusal().isEmpty());
        figures.getChildren().clear();
        header();
        line(1, context.text("forecasts.in-force", Math.round(state.inForce() * 100)), state.before(), false);
        line(2, context.text("forecasts.proposed", Math.round(state.proposed() * 100)), state.after(), true);
    }

    private void header() {
        List<String> names = List.of("", "forecasts.caught", "forecasts.missed", "forecasts.false", "forecasts.lead",
                "forecasts.days");
        for (int column = 1; column < names.size(); column++) {
            figures.add(right(Nodes.fixed(context.text(names.get(column)), "caption")), column, 0);
        }
    }

    private void line(int row, String name, @Nullable Consequence of, boolean proposed) {
        Label title = Nodes.fixed(name, proposed ? "strong" : "muted");
        title.setMinWidth(132);
        figures.add(title, 0, row);
        if (of == null) {
            figures.add(Nodes.fixed(context.text("forecasts.computing"), "muted"), 1, row, 5, 1);
            return;
        }
        Label caught = Nodes.fixed(of.days() <= 0 ? Formats.NONE : String.valueOf(of.caught()));
        if (proposed) {
            caught.setId(ForecastIds.CAUGHT);
        }
        List<Label> cells = List.of(caught, Nodes.fixed(String.valueOf(of.missed())),
                Nodes.fixed(String.format(Locale.ROOT, "%.1f", of.falseMigrationsPerMonth())),
                Nodes.fixed(of.caught() == 0
                        ? Formats.NONE
                        : Formats.span(Duration.ofSeconds(Math.round(of.medianLeadSeconds())))),
                Nodes.fixed(Math.round(of.days()) + " d"));
        for (int column = 0; column < cells.size(); column++) {
            cells.get(column).getStyleClass().add(proposed ? "strong" : "muted");
            figures.add(right(cells.get(column)), column + 1, row);
        }
    }

    private static Node right(Label label) {
        GridPane.setHalignment(label, javafx.geometry.HPos.RIGHT);
        return label;
    }
}
