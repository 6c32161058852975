package org.shadowrack.ui.migrations.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.kit.HoldButton;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.gate.Command;
import org.shadowrack.ui.screen.ScreenContext;

/** The commands: there from the start, enabled only while their gates hold, and saying why when they aren't. */
public final class CommandBar {
    private static final Map<Command, KeyCode> KEYS = Map.of(Command.PRESTAGE, KeyCode.P, Command.CUTOVER, KeyCode.C,
            Command.COMMIT, KeyCode.M, Command.ROLLBACK, KeyCode.R, Command.RETRY, KeyCode.T, Command.ACCEPT_LOSS,
            KeyCode.L, Command.ABORT, KeyCode.ESCAPE);

    private final ScreenContext context;
    private final Commands commands;
    private final TypedConfirm confirm;
    private final VBox node = new VBox(8);
    private final HBox row = new HBox(8);
    private final Map<Command, Given> all = new EnumMap<>(Command.class);
    private @Nullable MigrationView migration;
    private boolean typed;

    /** A command's button, and the line below it. */
    private record Given(Button button, Label why, Tooltip tooltip) {}

    /** Nothing is shown before {@link #show}. */
    public CommandBar(ScreenContext context, Commands commands) {
        this.context = context;
        this.commands = commands;
        this.confirm = new TypedConfirm(context, commands);
        Button prestage = new Button(context.text("migrations.prestage"));
        prestage.setOnAction(event -> give(Command.PRESTAGE));
        add(Command.PRESTAGE, prestage, MigrationIds.PRESTAGE);
        add(Command.CUTOVER, hold(Command.CUTOVER), MigrationIds.CUT_OVER);
        add(Command.COMMIT, hold(Command.COMMIT), MigrationIds.COMMIT);
        add(Command.ROLLBACK, hold(Command.ROLLBACK), MigrationIds.ROLL_BACK);
        add(Command.RETRY, hold(Command.RETRY), MigrationIds.RETRY);
        add(Command.ACCEPT_LOSS, hold(Command.ACCEPT_LOSS), MigrationIds.ACCEPT_LOSS);
        add(Command.ABORT, hold(Command.ABORT), MigrationIds.ABORT);
        node.getChildren().addAll(row, confirm.node());
    }

    /** The buttons, and what has to be typed. */
    public VBox node() {
        return node;
    }

    /** Shows what may be done with {@code shown}; null while nothing is planned. */
    public void show(Workload workload, @Nullable MigrationView shown) {
        migration = shown;
        typed = workload.criticality() == Criticality.CRITICAL;
        confirm.shown(shown);
        all.forEach((command, given) -> {
            Optional<String> refusal = command.refusal(context.texts(), shown);
            given.button.setDisable(refusal.isPresent());
            Nodes.mark(given.button, "primary", refusal.isEmpty() && command == Command.PRESTAGE);
            if (given.button instanceof HoldButton held) {
                held.setHeld(!(typed && command == Command.CUTOVER));
            }
            given.why.setText(refusal.orElse(hint(command)));
            given.tooltip.setText(given.why.getText());
        });
    }

    private String hint(Command command) {
        if (command == Command.PRESTAGE) {
            return "";
        }
        return context.text(typed && command == Command.CUTOVER ? "migrations.type" : "migrations.hold");
    }

    /** A key went down: a held command begins, a plain one is given. */
    public void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        all.forEach((command, given) -> {
            if (KEYS.get(command) == event.getCode() && !given.button.isDisabled()) {
                event.consume();
                if (given.button instanceof HoldButton held) {
                    held.press();
                } else {
                    given.button.fire();
                }
            }
        });
    }

    /** A key came up: a command that was not held long enough is not given. */
    public void released(KeyEvent event) {
        all.forEach((command, given) -> {
            if (KEYS.get(command) == event.getCode() && given.button instanceof HoldButton held) {
                held.release();
            }
        });
    }

    private void add(Command command, Button button, String id) {
        button.setId(id);
        button.getStyleClass().add("command");
        button.setMaxWidth(Double.MAX_VALUE);
        Label why = Nodes.label("", "caption");
        why.setId(id + MigrationIds.WHY);
        why.setWrapText(true);
        why.setMinHeight(36);
        why.setMaxHeight(36);
        why.setStyle("-fx-alignment: top-left;");
        Tooltip tooltip = new Tooltip();
        why.setTooltip(tooltip);
        VBox box = new VBox(4, button, why);
        box.setPrefWidth(100);
        box.setMinWidth(88);
        HBox.setHgrow(box, Priority.ALWAYS);
        row.getChildren().add(box);
        all.put(command, new Given(button, why, tooltip));
    }

    private HoldButton hold(Command command) {
        HoldButton button = new HoldButton(context.text("migrations." + command.word()), () -> give(command));
        Nodes.mark(button, "hold-high", command == Command.ROLLBACK || command == Command.ABORT
                || command == Command.ACCEPT_LOSS);
        return button;
    }

    private void give(Command command) {
        MigrationView now = migration;
        if (now == null) {
            return;
        }
        if (command == Command.CUTOVER && typed) {
            confirm.ask(now);
        } else {
            commands.give(command, now);
        }
    }
}
