package org.shadowrack.ui.profiles;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.shadowrack.migration.profile.edit.Proposals.Proposal;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** What may stand at the caret, each with what it means; Enter or a click writes it. */
final class ProposalList {
    private final ListView<Proposal> node = new ListView<>();

    ProposalList(ScreenContext context, Consumer<Proposal> chosen, Runnable left) {
        node.setId(ProfilesIds.PROPOSALS);
        node.getStyleClass().add("two-lines");
        node.setPrefWidth(260);
        node.setMinWidth(200);
        node.setPlaceholder(Nodes.wrapped(context.text("profiles.no-proposals"), "muted"));
        node.setCellFactory(any -> new Cell());
        node.setOnMouseClicked(event -> choose(chosen));
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(chosen);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                left.run();
                event.consume();
            }
        });
    }

    ListView<Proposal> node() {
        return node;
    }

    void show(List<Proposal> proposals) {
        if (!node.getItems().equals(proposals)) {
            node.getItems().setAll(proposals);
        }
    }

    void focus() {
        node.getSelectionModel().selectFirst();
        node.requestFocus();
    }

    private void choose(Consumer<Proposal> chosen) {
        Proposal proposal = node.getSelectionModel().getSelectedItem();
        if (proposal != null) {
            chosen.accept(proposal);
        }
    }

    private static final class Cell extends ListCell<Proposal> {
        private final Label text = Nodes.fixed("", "mono");
        private final Label about = Nodes.wrapped("", "caption");
        private final VBox box = new VBox(text, about);

        Cell() {
            about.setPrefWidth(210);
        }

        @Override
        protected void updateItem(Proposal proposal, boolean empty) {
            super.updateItem(proposal, empty);
            if (proposal != null) {
                text.setText(proposal.text().strip());
                about.setText(proposal.about());
                Nodes.show(about, !proposal.about().isEmpty());
            }
            setGraphic(empty || proposal == null ? null : box);
        }
    }
}
