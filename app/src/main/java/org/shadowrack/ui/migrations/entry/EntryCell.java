package org.shadowrack.ui.migrations.entry;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** Draws a line of the list. */
public final class EntryCell extends ListCell<Entry> {
    private final ScreenContext context;

    /** A cell that speaks the words of {@code context}. */
    public EntryCell(ScreenContext context) {
        this.context = context;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(entry == null || empty ? null : face(entry));
        setMouseTransparent(entry instanceof Entry.Heading);
    }

    private Node face(Entry entry) {
        return switch (entry) {
            case Entry.Heading heading -> padded(Nodes.label(context.text("migrations.list." + heading.name()),
                    "caption", "strong"), 10, 4);
            case Entry.Moving moving -> two(moving.migration().workload(),
                    context.text("state." + moving.migration().state().name()) + " → " + moving.migration().to(),
                    moving.migration().state() == MigrationState.STUCK ? Severity.CRITICAL : null);
            case Entry.Resting resting -> two(resting.workload().name(),
                    context.text(resting.advised() ? "migrations.should-move" : "migrations.on",
                            resting.workload().primary()),
                    resting.advised() ? Severity.HIGH : null);
        };
    }

    private Node two(String name, String line, @Nullable Severity severity) {
        Label first = Nodes.label(name, "strong");
        VBox words = new VBox(first, Nodes.label(line, "caption"));
        HBox row = new HBox(8, Nodes.grow(words));
        row.setStyle("-fx-alignment: center-left;");
        if (severity != null) {
            row.getChildren().add(SeverityMark.node(context.palette(), severity, 16));
        }
        return padded(row, 6, 6);
    }

    private static Node padded(Node node, double top, double bottom) {
        HBox box = new HBox(Nodes.grow(node));
        box.setStyle("-fx-padding: " + top + " 10 " + bottom + " 10;");
        return box;
    }
}
