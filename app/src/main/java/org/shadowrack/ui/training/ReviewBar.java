package org.shadowrack.ui.training;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.forecast.label.LabelReview;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.security.Permission;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.training.FailureRecord.Noted;

/** One failure after the other, to be accepted as a label or rejected with a reason. FX thread only. */
final class ReviewBar {
    private final ScreenContext context;
    private final Runnable chosen;
    private final Runnable reviewed;
    private final HBox node = new HBox(8);
    private final Label words = Nodes.label("", "dense");
    private final TextField reason = new TextField();
    private final List<Action> actions;
    private List<Noted> failures = List.of();
    private @Nullable Failure selected;

    /** {@code chosen} is run when another failure is selected, {@code reviewed} after one was accepted or rejected. */
    ReviewBar(ScreenContext context, Runnable chosen, Runnable reviewed) {
        this.context = context;
        this.chosen = chosen;
        this.reviewed = reviewed;
        this.actions = List.of(
                action(TrainingIds.LABEL_BEFORE, "training.label.before", Material2OutlinedMZ.NAVIGATE_BEFORE,
                        KeyCode.K, () -> step(-1)),
                action(TrainingIds.LABEL_NEXT, "training.label.next", Material2OutlinedMZ.NAVIGATE_NEXT, KeyCode.L,
                        () -> step(1)),
                action(TrainingIds.LABEL_ACCEPT, "training.label.accept", Material2OutlinedAL.CHECK, KeyCode.A,
                        () -> review(true, "")),
                action(TrainingIds.LABEL_REJECT, "training.label.reject", Material2OutlinedAL.BLOCK, KeyCode.J,
                        this::ask));
        build();
    }

    private Action action(String id, String text, Ikon icon, KeyCode key, Runnable run) {
        return new Action(id, context.text(text), icon, new KeyCodeCombination(key), run);
    }

    private void build() {
        words.setId(TrainingIds.LABEL_WORDS);
        reason.setId(TrainingIds.LABEL_REASON);
        reason.setPromptText(context.text("training.label.reason"));
        reason.setPrefWidth(220);
        reason.setOnAction(event -> review(false, reason.getText().strip()));
        reason.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                Nodes.show(reason, false);
                event.consume();
            }
        });
        Nodes.show(reason, false);
        node.setStyle("-fx-alignment: center-left;");
        node.getChildren().addAll(Nodes.grow(words), reason);
        words.setMaxWidth(Double.MAX_VALUE);
        for (Action action : actions) {
            Button button = action.button();
            button.setMinWidth(Region.USE_PREF_SIZE);
            node.getChildren().add(button);
        }
    }

    HBox node() {
        return node;
    }

    List<Action> actions() {
        return actions;
    }

    /** Takes in the failures, oldest first; the selected one stays selected. */
    void show(List<Noted> newest) {
        failures = newest;
        Nodes.show(node, !newest.isEmpty());
        words.setText(selected().map(this::words).orElse(context.text("training.label.none", newest.size())));
    }

    Optional<Noted> selected() {
        return failures.stream().filter(one -> one.failure().equals(selected)).findFirst();
    }

    private String words(Noted one) {
        LabelReview review = one.review();
        String said = review == null
                ? context.text("training.label.unreviewed")
                : review.rejected()
                        ? context.text("training.label.rejected", review.operator(), review.reason())
                        : context.text("training.label.accepted", review.operator());
        return context.text("training.label.words", failures.indexOf(one) + 1, failures.size(), one.name(),
                Formats.dateTime(one.failure().at()), said);
    }

    private void step(int by) {
        if (!failures.isEmpty()) {
            int place = selected().map(failures::indexOf).orElse(by > 0 ? -1 : 0);
            selected = failures.get(Math.floorMod(place + by, failures.size())).failure();
            Nodes.show(reason, false);
            show(failures);
            chosen.run();
        }
    }

    private void ask() {
        if (selected().isPresent()) {
            Nodes.show(reason, true);
            reason.clear();
            reason.requestFocus();
        }
    }

    private void review(boolean accepted, String why) {
        if (!context.operator().role().includes(Permission.TRAIN.least())) {
            context.desk().tell(context.text("training.needs-operator"));
            return;
        }
        selected().ifPresent(one -> context.command(
                () -> context.operations().forecasters().review(context.operator(), one.failure(), accepted, why),
                review -> {
                    Nodes.show(reason, false);
                    reviewed.run();
                }));
    }
}
