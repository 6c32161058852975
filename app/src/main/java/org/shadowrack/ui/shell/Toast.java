package org.shadowrack.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Desk.Notice;

/** Tells the operator one line, for a while; a problem stays until it is clicked away. */
final class Toast {
    private final HBox node = new HBox();
    private final Label text = Nodes.wrapped("");
    private final PauseTransition pause = new PauseTransition(Duration.seconds(6));

    Toast() {
        node.getStyleClass().add("toast");
        node.setId(ShellIds.TOAST);
        node.setMaxSize(640, Region.USE_PREF_SIZE);
        text.setMaxWidth(580);
        node.getChildren().addAll(text, Nodes.icon(Material2OutlinedAL.CLOSE));
        node.setOnMouseClicked(event -> node.setVisible(false));
        node.setVisible(false);
        StackPane.setAlignment(node, Pos.BOTTOM_CENTER);
        StackPane.setMargin(node, new Insets(0, 0, 48, 0));
        pause.setOnFinished(event -> node.setVisible(false));
    }

    HBox node() {
        return node;
    }

    void show(Notice notice) {
        text.setText(notice.text());
        node.setVisible(!notice.text().isEmpty());
        Nodes.mark(node, "toast-problem", notice.problem());
        pause.stop();
        if (!notice.problem()) {
            pause.playFromStart();
        }
    }
}
