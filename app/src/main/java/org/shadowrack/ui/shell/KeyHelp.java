package org.shadowrack.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;

/** Every key there is, laid over everything: the screens', the frame's, the shown screen's, and those that move about. FX thread only. */
final class KeyHelp {
    private static final double WIDTH = 920;
    private static final double COLUMN = 270;

    private final ScreenContext context;
    private final List<Screen> screens;
    private final Supplier<List<Action>> frame;
    private final Supplier<List<Action>> shown;
    private final StackPane node = new StackPane();

    KeyHelp(ScreenContext context, List<Screen> screens, Supplier<List<Action>> frame,
            Supplier<List<Action>> shown) {
        this.context = context;
        this.screens = List.copyOf(screens);
        this.frame = frame;
        this.shown = shown;
        node.setId(ShellIds.HELP);
        node.getStyleClass().add("veil");
        node.setVisible(false);
        node.setFocusTraversable(true);
        node.setOnMouseClicked(event -> close());
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    StackPane node() {
        return node;
    }

    void toggle() {
        if (node.isVisible()) {
            close();
            return;
        }
        node.getChildren().setAll(sheet());
        node.setVisible(true);
        node.requestFocus();
    }

    private void close() {
        node.setVisible(false);
        if (node.getParent() != null) {
            node.getParent().requestFocus();
        }
    }

    private Node sheet() {
        FlowPane groups = new FlowPane(24, 16, group(context.text("help.screens"), screens.stream().map(
                screen -> new String[]{screen.title(), screen.key().getDisplayText()}).toList()), group(context.text(
                        "help.frame"), rows(frame.get())),
                group(context.text("help.shown"), rows(shown.get())),
                group(context.text("help.about"), context.text("help.about.keys").lines().map(line -> line.split("=",
                        2)).toList()));
        groups.setPrefWrapLength(WIDTH - 48);
        VBox body = new VBox(12, Nodes.label(context.text("help.title"), "section"), groups, Nodes.label(context.text(
                "help.close"), "caption"));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        StackPane sheet = new StackPane(scroll);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(WIDTH, StackPane.USE_PREF_SIZE);
        StackPane.setAlignment(sheet, Pos.CENTER);
        return sheet;
    }

    private static List<String[]> rows(List<Action> actions) {
        return actions.stream().map(action -> new String[]{action.text(), action.key().getDisplayText()}).toList();
    }

    private static VBox group(String title, List<String[]> rows) {
        GridPane grid = new GridPane(12, 4);
        for (int i = 0; i < rows.size(); i++) {
            var name = Nodes.label(rows.get(i)[0], "dense");
            name.setPrefWidth(COLUMN - 100);
            grid.addRow(i, name, Nodes.fixed(rows.get(i)[1], "key"));
        }
        VBox group = new VBox(6, Nodes.label(title, "strong"), grid);
        group.setPrefWidth(COLUMN);
        return group;
    }
}
