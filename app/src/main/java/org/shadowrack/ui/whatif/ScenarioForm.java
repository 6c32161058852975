package org.shadowrack.ui.whatif;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The current scenario's parts as fields, in two columns. */
final class ScenarioForm {
    private static final int ROWS = 8;

    private final GridPane node = new GridPane(8, 6);
    private final Map<Field, TextField> inputs = new EnumMap<>(Field.class);
    private boolean filling;

    ScenarioForm(ScreenContext context, ScenarioSet set, Runnable changed) {
        for (Field field : Field.values()) {
            TextField input = new TextField();
            input.setId(WhatIfIds.FIELD + field.name());
            input.setPrefWidth(92);
            input.setMinWidth(64);
            input.setPromptText(field == Field.SLOTS ? context.text("whatif.unlimited") : "");
            Label name = Nodes.label(context.text("whatif.field." + field.name()), "dense");
            name.setMinWidth(60);
            name.setLabelFor(input);
            int column = field.ordinal() / ROWS * 2;
            node.add(name, column, field.ordinal() % ROWS);
            node.add(input, column + 1, field.ordinal() % ROWS);
            input.textProperty().subscribe((before, now) -> {
                if (!filling) {
                    set.edit(field, now, context.text("whatif.wrong", context.text("whatif.field." + field.name())));
                    Nodes.mark(input, "wrong", field.with(set.current(), now).isEmpty());
                    changed.run();
                }
            });
            inputs.put(field, input);
        }
        for (int column = 0; column < 4; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column % 2 == 1 ? Priority.ALWAYS : Priority.SOMETIMES);
            node.getColumnConstraints().add(constraints);
        }
    }

    GridPane node() {
        return node;
    }

    /** Fills the fields from the current scenario; a field that is being typed into is left alone. */
    void fill(ScenarioSet set) {
        filling = true;
        inputs.forEach((field, input) -> {
            if (!input.isFocused()) {
                input.setText(field.of(set.current()));
                Nodes.mark(input, "wrong", false);
            }
        });
        filling = false;
    }
}
