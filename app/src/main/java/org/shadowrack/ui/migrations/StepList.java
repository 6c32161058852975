package org.shadowrack.ui.migrations;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.model.migration.MigrationView.StepView;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The engine's own steps, each with its state. */
final class StepList {
    private final ScreenContext context;
    private final VBox rows = new VBox(8);
    private final ScrollPane node = new ScrollPane(rows);
    private List<StepView> shown = List.of();

    StepList(ScreenContext context) {
        this.context = context;
        node.setFitToWidth(true);
        rows.getChildren().add(Nodes.label(context.text("migrations.no-steps"), "muted"));
    }

    ScrollPane node() {
        return node;
    }

    void show(List<StepView> steps) {
        if (!steps.equals(shown)) {
            shown = steps;
            rows.getChildren().setAll(steps.stream().map(this::row).toList());
        }
    }

    private Node row(StepView step) {
        FontIcon icon = Nodes.icon(icon(step.state()));
        Label name = Nodes.label(Formats.words(step.id()));
        Nodes.mark(name, "strong", step.state().equals("running"));
        Nodes.mark(name, "muted", step.state().equals("pending"));
        Nodes.mark(name, "is-critical", step.state().equals("failed"));
        Nodes.mark(name, "is-high", step.state().equals("unknown"));
        VBox words = new VBox(name, Nodes.wrapped(context.text("phase." + step.phase().name()) + " · " + step.state()
                + (step.detail().isEmpty() ? "" : " · " + step.detail()), "caption"));
        HBox row = new HBox(8, icon, Nodes.grow(words));
        row.setStyle("-fx-alignment: top-left;");
        return row;
    }

    private static Ikon icon(String state) {
        return switch (state) {
            case "done" -> Material2OutlinedAL.CHECK_CIRCLE;
            case "running" -> Material2OutlinedMZ.PLAY_CIRCLE_OUTLINE;
            case "failed" -> Material2OutlinedAL.ERROR_OUTLINE;
            case "unknown" -> Material2OutlinedAL.HELP_OUTLINE;
            case "undone" -> Material2OutlinedMZ.UNDO;
            default -> Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
        };
    }
}
