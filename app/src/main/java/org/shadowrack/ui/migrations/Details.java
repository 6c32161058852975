package org.shadowrack.ui.migrations;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationNotice.Call;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.control.Commands;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.migrations.gate.Check;
import org.shadowrack.ui.screen.ScreenContext;

/** The checks, the engine's steps, or what is to be done by hand: what fits the state comes first, the others are a click away. */
final class Details {
    private static final Call UNKNOWN = new Call("", List.of(), "");

    private final VBox node = new VBox(8);
    private final Checklist preFlight;
    private final StepList steps;
    private final Checklist manual;
    private final Commands commands;
    private final Map<Part, ToggleButton> buttons = new EnumMap<>(Part.class);
    private final ToggleGroup group = new ToggleGroup();
    private String followed = "";

    /** What can be shown; its name ends the text's key. */
    private enum Part {
        PREFLIGHT, STEPS, MANUAL
    }

    Details(ScreenContext context, Commands commands) {
        this.commands = commands;
        this.preFlight = new Checklist(context, MigrationIds.PREFLIGHT);
        this.steps = new StepList(context);
        this.manual = new Checklist(context, MigrationIds.MANUAL);
        StackPane body = new StackPane();
        HBox head = new HBox();
        for (Part part : Part.values()) {
            ToggleButton button = new ToggleButton(context.text("details." + part.name()));
            button.setId("migrations-part-" + part.name());
            button.setToggleGroup(group);
            button.getStyleClass().add(part == Part.PREFLIGHT
                    ? "left-pill"
                    : part == Part.MANUAL ? "right-pill" : "center-pill");
            Node shown = node(part);
            body.getChildren().add(shown);
            shown.visibleProperty().bind(button.selectedProperty());
            buttons.put(part, button);
            head.getChildren().add(button);
        }
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        node.getChildren().addAll(head, Nodes.grow(body));
        node.getStyleClass().add("card");
    }

    VBox node() {
        return node;
    }

    void show(@Nullable MigrationView migration, List<Check> checks) {
        preFlight.show(checks);
        steps.show(migration == null ? List.of() : migration.steps());
        boolean stuck = migration != null && migration.state() == MigrationState.STUCK;
        if (migration != null && stuck) {
            manual.show(Objects.requireNonNullElse(migration.notice().call(), UNKNOWN), migration,
                    text -> commands.note(migration, text));
        }
        ToggleButton byHand = buttons.get(Part.MANUAL);
        if (byHand != null) {
            byHand.setDisable(!stuck);
        }
        follow(migration, stuck);
    }

    /** Turns to what fits, once for each state; then the operator's own choice stays. */
    private void follow(@Nullable MigrationView migration, boolean stuck) {
        String now = migration == null ? "" : migration.id() + " " + migration.state();
        if (group.getSelectedToggle() != null && now.equals(followed)) {
            return;
        }
        followed = now;
        boolean before = migration == null || migration.state() == MigrationState.PLANNED;
        group.selectToggle(buttons.get(stuck ? Part.MANUAL : before ? Part.PREFLIGHT : Part.STEPS));
    }

    private Node node(Part part) {
        return switch (part) {
            case PREFLIGHT -> preFlight.node();
            case STEPS -> steps.node();
            case MANUAL -> manual.node();
        };
    }
}
