package org.shadowrack.ui.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The policy's fields: each with what it means, when it counts, and what is wrong with it. */
final class PolicyForm {
    private final ScreenContext context;
    private final PolicyDraft draft;
    private final Runnable changed;
    private final GridPane node = new GridPane(12, 8);
    private final Map<PolicyField, Control> inputs = new EnumMap<>(PolicyField.class);
    private final Map<PolicyField, Label> hints = new EnumMap<>(PolicyField.class);
    private boolean filling;

    PolicyForm(ScreenContext context, PolicyDraft draft, Runnable changed) {
        this.context = context;
        this.draft = draft;
        this.changed = changed;
        for (PolicyField field : PolicyField.values()) {
            Control input = field == PolicyField.MODE ? mode() : text(field);
            input.setId(SettingsIds.FIELD + field.name());
            input.setPrefWidth(120);
            input.setMinWidth(110);
            Label hint = Nodes.wrapped("", "caption");
            hint.setId(SettingsIds.FIELD + field.name() + SettingsIds.WRONG);
            Nodes.grow(hint);
            Label name = Nodes.fixed(context.text("settings.field." + field.name()));
            name.setLabelFor(input);
            node.addRow(field.ordinal(), name, input, hint);
            inputs.put(field, input);
            hints.put(field, hint);
        }
    }

    GridPane node() {
        return node;
    }

    /** Fills every field from the draft; editable where the operator may. */
    void fill(boolean editable) {
        filling = true;
        inputs.forEach((field, input) -> {
            input.setDisable(!editable);
            switch (input) {
                case TextField text -> text.setText(draft.text(field));
                case ChoiceBox<?> box -> choose(box, draft.text(field));
                default -> throw new IllegalStateException("an input of " + input.getClass());
            }
        });
        filling = false;
        mark();
    }

    private static void choose(ChoiceBox<?> box, String word) {
        box.getSelectionModel().select(box.getItems().stream().map(String::valueOf).toList().indexOf(word));
    }

    /** Says of every field what is wrong with it, or when a change counts. */
    private void mark() {
        hints.forEach((field, hint) -> {
            boolean wrong = draft.wrong(field).isPresent();
            String restart = draft.changed(field) && field.needsRestart() ? " " + context.text("settings.restart") : "";
            hint.setText(draft.wrong(field).map(context::text)
                    .orElse(context.text("settings.hint." + field.name()) + restart));
            Nodes.mark(hint, "is-critical", wrong);
            Nodes.mark(hint, "caption", !wrong);
            Control input = inputs.get(field);
            if (input != null) {
                Nodes.mark(input, "wrong", wrong);
            }
        });
    }

    private ChoiceBox<String> mode() {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.getItems().setAll(Arrays.stream(Mode.values()).map(PolicyField::word).toList());
        box.valueProperty().subscribe((before, now) -> edit(PolicyField.MODE, now == null ? "" : now));
        return box;
    }

    private TextField text(PolicyField field) {
        TextField text = new TextField();
        text.textProperty().subscribe((before, now) -> edit(field, now));
        return text;
    }

    private void edit(PolicyField field, String text) {
        if (!filling) {
            draft.edit(field, text);
            mark();
            changed.run();
        }
    }
}
