package org.shadowrack.ui.migrations.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.gate.Command;
import org.shadowrack.ui.screen.ScreenContext;

/** The cutover of a critical workload goes off only once the name of the host that it goes to is typed. Hidden until asked. */
final class TypedConfirm {
    private final ScreenContext context;
    private final Commands commands;
    private final HBox node = new HBox(8);
    private final Label question = Nodes.wrapped("");
    private final TextField name = new TextField();
    private final Button confirm;
    private @Nullable MigrationView asked;

    TypedConfirm(ScreenContext context, Commands commands) {
        this.context = context;
        this.commands = commands;
        name.setId(MigrationIds.CONFIRM_NAME);
        name.setPrefWidth(140);
        name.setMinWidth(120);
        name.setOnAction(event -> confirm());
        confirm = button("migrations.confirm", MigrationIds.CONFIRM, this::confirm);
        confirm.getStyleClass().add("primary");
        name.textProperty().subscribe(text -> confirm.setDisable(!matches()));
        node.getStyleClass().add("save-bar");
        node.getChildren().addAll(Nodes.grow(question), name, confirm,
                button("saving.cancel", MigrationIds.CONFIRM + "-cancel", this::close));
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        Nodes.show(node, false);
    }

    HBox node() {
        return node;
    }

    void ask(MigrationView migration) {
        asked = migration;
        name.clear();
        question.setText(context.text("migrations.confirm.ask", migration.workload(), migration.to()));
        Nodes.show(node, true);
        name.requestFocus();
    }

    /** Goes away when another migration is shown, or this one has moved on. */
    void shown(@Nullable MigrationView migration) {
        MigrationView now = asked;
        if (now != null && (migration == null || !migration.id().equals(now.id())
                || migration.state() != MigrationState.STAGED)) {
            close();
        }
    }

    private boolean matches() {
        return asked != null && asked.to().equals(name.getText().strip());
    }

    private void confirm() {
        MigrationView migration = asked;
        if (migration != null && matches()) {
            close();
            commands.give(Command.CUTOVER, migration);
        }
    }

    private void close() {
        asked = null;
        Nodes.show(node, false);
    }

    private Button button(String text, String id, Runnable run) {
        Button button = new Button(context.text(text));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
