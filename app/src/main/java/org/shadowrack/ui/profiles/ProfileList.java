package org.shadowrack.ui.profiles;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.shadowrack.migration.profile.Profiles.Listed;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The profiles there are, own ones first. */
final class ProfileList {
    private final ListView<Listed> node = new ListView<>();
    private boolean filling;

    ProfileList(ScreenContext context, Consumer<Listed> chosen) {
        node.setId(ProfilesIds.LIST);
        node.getStyleClass().add("two-lines");
        node.setPrefWidth(220);
        node.setMinWidth(180);
        node.setCellFactory(any -> new Cell(context));
        node.getSelectionModel().selectedItemProperty().subscribe(profile -> {
            if (!filling && profile != null) {
                chosen.accept(profile);
            }
        });
    }

    ListView<Listed> node() {
        return node;
    }

    void show(List<Listed> profiles, String chosen) {
        filling = true;
        if (!node.getItems().equals(profiles)) {
            node.getItems().setAll(profiles);
        }
        profiles.stream().filter(one -> one.name().equals(chosen)).findFirst().ifPresentOrElse(
                node.getSelectionModel()::select, node.getSelectionModel()::clearSelection);
        filling = false;
    }

    private static final class Cell extends ListCell<Listed> {
        private final ScreenContext context;

        Cell(ScreenContext context) {
            this.context = context;
        }

        @Override
        protected void updateItem(Listed profile, boolean empty) {
            super.updateItem(profile, empty);
            setGraphic(empty || profile == null ? null : lines(profile));
        }

        private VBox lines(Listed profile) {
            boolean sound = profile.fault().isEmpty();
            String about = context.text(
                    !sound ? "profiles.faulty" : profile.own() ? "profiles.own" : "profiles.built-in",
                    profile.version());
            return new VBox(Nodes.label(profile.name(), "dense"),
                    Nodes.label(about, sound ? "caption" : "is-critical"));
        }
    }
}
