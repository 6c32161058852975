package org.shadowrack.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Badge;
import org.shadowrack.ui.screen.Desk;
import org.shadowrack.ui.screen.Screen;

/** The icons on the left, one a screen, with what there is to count. */
final class Rail {
    private final VBox node = new VBox();
    private final Map<Screen, Item> items = new LinkedHashMap<>();

    Rail(List<Screen> screens, Desk desk) {
        node.getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : screens) {
            Item item = new Item(screen, desk);
            item.button.setToggleGroup(group);
            items.put(screen, item);
            node.getChildren().add(item.button);
        }
    }

    VBox node() {
        return node;
    }

    void select(String screenId) {
        items.forEach((screen, item) -> item.button.setSelected(screen.id().equals(screenId)));
    }

    void show(Fleet fleet) {
        items.forEach((screen, item) -> item.count(screen.badge(fleet)));
    }

    private static final class Item {
        private final ToggleButton button;
        private final Label count = Nodes.fixed("", "rail-count");

        Item(Screen screen, Desk desk) {
            StackPane face = new StackPane(Nodes.icon(screen.icon()), count);
            face.setMinWidth(60);
            face.setAlignment(Pos.CENTER);
            StackPane.setAlignment(count, Pos.CENTER_RIGHT);
            button = new ToggleButton(screen.title(), face);
            button.getStyleClass().setAll("rail-item");
            button.setId(ShellIds.rail(screen.id()));
            button.setTooltip(new Tooltip(screen.title() + "  " + screen.key().getDisplayText()));
            button.setOnAction(event -> {
                button.setSelected(true);
                desk.screen().set(screen.id());
            });
            count.setVisible(false);
        }

        void count(Badge badge) {
            count.setText(badge.count() > 99 ? "99+" : String.valueOf(badge.count()));
            count.setVisible(badge.count() > 0);
            Nodes.mark(count, "is-critical", badge.severity() == Severity.CRITICAL);
            Nodes.mark(count, "is-high", badge.severity() == Severity.HIGH);
        }
    }
}
