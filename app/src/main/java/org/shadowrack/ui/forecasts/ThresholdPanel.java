package org.shadowrack.ui.forecasts;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The slider, the costs, and below them what the thresholds in force and proposed would have meant on this site's own history. */
final class ThresholdPanel {
    private final ScreenContext context;
    private final Proposal proposal;
    private final VBox node = new VBox(8);
    private final ChoiceBox<String> kind = new ChoiceBox<>();
    private final Slider slider = new Slider(5, 95, 60);
    private final Label value = Nodes.fixed("", "strong");
    private final ConsequenceTable table;
    private final Label reason = Nodes.label("", "caption");
    private final Button save;
    private final TextField outage;
    private final TextField move;
    private boolean following;

    ThresholdPanel(ScreenContext context, Proposal proposal, Action saving, Action cheapest) {
        this.context = context;
        this.proposal = proposal;
        this.save = saving.button();
        this.table = new ConsequenceTable(context);
        this.outage = cost(ForecastIds.OUTAGE_COST, Costs.USUAL.outage());
        this.move = cost(ForecastIds.MOVE_COST, Costs.USUAL.falseMove());
        save.getStyleClass().add("primary");
        kind.setId(ForecastIds.KIND);
        kind.getItems().setAll(List.of("default", ComponentKind.POWER_SUPPLY.word(), ComponentKind.FAN.word(),
                ComponentKind.DRIVE.word(), ComponentKind.DIMM.word(), ComponentKind.CPU.word()));
        kind.setValue("default");
        kind.setMinWidth(120);
        kind.valueProperty().subscribe((before, now) -> proposal.kind(now));
        slider.setId(ForecastIds.SLIDER);
        slider.setPrefWidth(200);
        slider.setBlockIncrement(1);
        slider.valueProperty().subscribe((before, now) -> {
            if (!following) {
                proposal.propose(now.doubleValue() / 100);
            }
        });
        build(cheapest.button());
        proposal.state().subscribe(this::show);
    }

    VBox node() {
        return node;
    }

    /** The costs as they are typed; what is no figure counts as the usual. */
    Costs costs() {
        return new Costs(figure(outage, Costs.USUAL.outage()), figure(move, Costs.USUAL.falseMove()));
    }

    private void build(Button cheapest) {
        save.setMinWidth(Region.USE_PREF_SIZE);
        cheapest.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(12, Nodes.fixed(context.text("forecasts.threshold"), "strong"), kind, slider, value, save,
                reason);
        HBox second = new HBox(8, Nodes.fixed(context.text("forecasts.cost.outage"), "muted"), outage,
                Nodes.fixed(context.text("forecasts.cost.move"), "muted"), move, cheapest);
        first.setStyle("-fx-alignment: center-left;");
        second.setStyle("-fx-alignment: center-left;");
        node.getChildren().addAll(first, second, table.node());
    }

    private void show(Proposal.State state) {
        following = true;
        slider.setValue(state.proposed() * 100);
        following = false;
        value.setText(Math.round(state.proposed() * 100) + " %");
        value.setMinWidth(40);
        reason.setText(proposal.refusal());
        save.setDisable(!proposal.refusal().isEmpty());
        table.show(state, costs());
    }

    private TextField cost(String id, double initial) {
        TextField field = new TextField(String.valueOf(Math.round(initial)));
        field.setId(id);
        field.setPrefWidth(76);
        field.setMinWidth(60);
        field.textProperty().subscribe((before, now) -> {
            Nodes.mark(field, "wrong", figure(field, -1) < 0);
            if (proposal.state().get() != null) {
                table.show(proposal.state().get(), costs());
            }
        });
        return field;
    }

    private static double figure(TextField field, double otherwise) {
        String text = field.getText().strip();
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? Double.parseDouble(text) : otherwise;
    }
}
