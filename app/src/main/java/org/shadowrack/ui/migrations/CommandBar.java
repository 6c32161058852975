package org.shadowrack.ui.migrations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.Next;
import org.shadowrack.ui.kit.HoldButton;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The four commands: there from the start, enabled only while their gates hold, and saying why when they aren't. */
final class CommandBar {
    private final ScreenContext context;
    private final Commands commands;
    private final HBox node = new HBox(12);
    private final Map<String, Command> all = new LinkedHashMap<>();
    private @Nullable MigrationView migration;

    /** A command's button, its key, and the line below it. */
    private record Command(Button button, KeyCode key, Label why) {}

    CommandBar(ScreenContext context, Commands commands) {
        this.context = context;
        this.commands = commands;
        Button prestage = new Button(context.text("migrations.prestage"));
        prestage.setOnAction(event -> give("prestage"));
        add("prestage", prestage, MigrationIds.PRESTAGE, KeyCode.P);
        add("cutover", hold("cutover"), MigrationIds.CUT_OVER, KeyCode.C);
        add("commit", hold("commit"), MigrationIds.COMMIT, KeyCode.M);
        add("rollback", hold("rollback"), MigrationIds.ROLL_BACK, KeyCode.R);
    }

    HBox node() {
        return node;
    }

    /** Shows what may be done with {@code shown}; null while nothing is planned. */
    void show(@Nullable MigrationView shown) {
        migration = shown;
        all.forEach((name, command) -> {
            Optional<Next> next = shown == null
                    ? Optional.empty()
                    : shown.next().stream().filter(one -> one.command().equals(name)).findFirst();
            boolean allowed = next.filter(Next::allowed).isPresent();
            command.button.setDisable(!allowed);
            Nodes.mark(command.button, "primary", allowed && name.equals("prestage"));
            command.why.setText(allowed
                    ? command.button instanceof HoldButton ? context.text("migrations.hold") : ""
                    : next.map(Next::why).orElse(context.text("migrations.plan-first")));
        });
    }

    /** A key went down: a held command begins, a plain one is given. */
    void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        all.values().stream().filter(command -> command.key == event.getCode()).forEach(command -> {
            event.consume();
            if (command.button instanceof HoldButton held) {
                held.press();
            } else {
                command.button.fire();
            }
        });
    }

    /** A key came up: a command that was not held long enough is not given. */
    void released(KeyEvent event) {
        all.values().forEach(command -> {
            if (command.key == event.getCode() && command.button instanceof HoldButton held) {
                held.release();
            }
        });
    }

    private void add(String name, Button button, String id, KeyCode key) {
        button.setId(id);
        button.getStyleClass().add("command");
        button.setMaxWidth(Double.MAX_VALUE);
        Label why = Nodes.wrapped("", "caption");
        why.setMinHeight(34);
        why.setStyle("-fx-alignment: top-left;");
        VBox box = new VBox(4, button, why);
        box.setPrefWidth(140);
        box.setMinWidth(130);
        HBox.setHgrow(box, Priority.ALWAYS);
        node.getChildren().add(box);
        all.put(name, new Command(button, key, why));
    }

    private HoldButton hold(String name) {
        HoldButton button = new HoldButton(context.text("migrations." + name), () -> give(name));
        Nodes.mark(button, "hold-high", name.equals("rollback"));
        return button;
    }

    private void give(String name) {
        MigrationView now = migration;
        if (now != null) {
            commands.give(name, now);
        }
    }
}
