package org.shadowrack.ui.inspect;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The resource behind it, fetched live when asked for. */
final class RawSection implements Section {
    private final ScreenContext context;
    private final VBox node = new VBox(8);
    private final Button load;
    private final TextArea text = new TextArea();
    private @Nullable ComponentId shown;

    RawSection(ScreenContext context) {
        this.context = context;
        load = new Button(context.text("inspector.raw"), Nodes.icon(Material2OutlinedAL.CODE));
        load.setId(InspectorIds.RAW);
        load.setOnAction(event -> load());
        text.setId(InspectorIds.RAW_TEXT);
        text.setEditable(false);
        text.getStyleClass().add("mono");
        text.setPrefRowCount(14);
        node.getChildren().addAll(Nodes.rule(), load, text);
        Nodes.show(text, false);
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show(Fleet fleet, Component component) {
        // What no service serves has no resource: a virtual machine.
        Nodes.show(node, !component.uri().isEmpty());
        if (!component.id().equals(shown)) {
            shown = component.id();
            Nodes.show(text, false);
        }
    }

    private void load() {
        ComponentId wanted = shown;
        if (wanted == null) {
            return;
        }
        load.setDisable(true);
        context.background().run(() -> context.operations().raw(wanted), outcome -> {
            load.setDisable(false);
            if (wanted.equals(shown)) {
                text.setText(outcome.orElse(problem -> problem.line()));
                Nodes.show(text, true);
            }
        });
    }
}
