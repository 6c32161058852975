package org.shadowrack.ui.migrations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.model.migration.MigrationNotice.Call;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.gate.Check;
import org.shadowrack.ui.screen.ScreenContext;

/** Lines to be ticked: by what was found out, or by the person who does them by hand. */
final class Checklist {
    private final ScreenContext context;
    private final VBox rows = new VBox(8);
    private final ScrollPane node = new ScrollPane(rows);
    private final Set<String> ticked = new HashSet<>();
    private List<?> shown = List.of();

    Checklist(ScreenContext context, String id) {
        this.context = context;
        rows.setId(id);
        node.setFitToWidth(true);
    }

    ScrollPane node() {
        return node;
    }

    /** The checks before pre-staging. */
    void show(List<Check> checks) {
        if (!checks.equals(shown)) {
            shown = checks;
            rows.getChildren().setAll(checks.stream().map(Checklist::row).toList());
        }
    }

    /** The steps of {@code call}; ticking one notes it in the migration's log. */
    void show(Call call, MigrationView migration, Consumer<String> noted) {
        List<Object> now = List.of(migration.id(), call);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        rows.getChildren().setAll(Nodes.wrapped(call.reason().isEmpty()
                ? context.text("manual.unknown")
                : call.reason(), "is-critical"));
        for (String step : call.steps()) {
            rows.getChildren().add(tick(migration.id() + step, step, noted));
        }
        rows.getChildren().add(Nodes.wrapped(context.text("manual.then"), "muted"));
    }

    private CheckBox tick(String key, String step, Consumer<String> noted) {
        CheckBox box = new CheckBox(step);
        box.setWrapText(true);
        box.setSelected(ticked.contains(key));
        box.setDisable(ticked.contains(key));
        box.setOnAction(event -> {
            ticked.add(key);
            box.setDisable(true);
            noted.accept(context.text("manual.done", step));
        });
        return box;
    }

    private static Node row(Check check) {
        FontIcon icon = Nodes.icon(switch (check.result()) {
            case PASSED -> Material2OutlinedAL.CHECK;
            case FAILED -> Material2OutlinedAL.CLOSE;
            case UNKNOWN -> Material2OutlinedAL.HELP_OUTLINE;
        });
        boolean failed = check.result() == Check.Result.FAILED;
        Nodes.mark(icon, "icon-high", failed);
        Label text = Nodes.wrapped(check.text(), failed ? "strong" : "dense");
        Nodes.mark(text, "is-high", failed);
        HBox row = new HBox(8, icon, Nodes.grow(new VBox(text, Nodes.wrapped(check.detail(), "caption"))));
        row.setStyle("-fx-alignment: top-left;");
        return row;
    }
}
