package org.shadowrack.ui.migrations;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.model.migration.MigrationNotice.Gate;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.Next;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.screen.ScreenContext;

/** The manual gate that waits for a person's yes, with the button for it. Hidden where a profile has none. */
final class GateRow {
    private final ScreenContext context;
    private final Label question = Nodes.wrapped("");
    private final Button yes;
    private final HBox node;

    GateRow(ScreenContext context, Button yes) {
        this.context = context;
        this.yes = yes;
        question.setId(MigrationIds.GATE_QUESTION);
        node = new HBox(8, Nodes.icon(Material2OutlinedMZ.PAN_TOOL), Nodes.grow(question), yes);
        node.setStyle("-fx-alignment: center-left;");
        Nodes.show(node, false);
    }

    HBox node() {
        return node;
    }

    void show(@Nullable MigrationView migration) {
        boolean any = migration != null && !migration.notice().gates().isEmpty() && !migration.state().isEnd();
        Nodes.show(node, any);
        if (migration == null || !any) {
            return;
        }
        Optional<Gate> open = migration.notice().open();
        question.setText(open.map(gate -> context.text("gate.waits", Formats.words(gate.step()), gate.question(),
                context.text("phase." + gate.phase()))).orElseGet(() -> said(migration.notice().gates().getLast())));
        Optional<Next> next = migration.next().stream().filter(one -> one.command().equals("confirm")).findFirst();
        yes.setDisable(next.filter(Next::allowed).isEmpty());
        Nodes.mark(yes, "primary", !yes.isDisabled());
    }

    private String said(Gate gate) {
        return context.text("gate.said", Formats.words(gate.step()), String.valueOf(gate.confirmedBy()));
    }
}
