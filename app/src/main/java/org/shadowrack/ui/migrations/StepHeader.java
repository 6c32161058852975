package org.shadowrack.ui.migrations;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.walk.Walk;
import org.shadowrack.ui.migrations.walk.WalkStep;
import org.shadowrack.ui.migrations.walk.WalkStep.Standing;
import org.shadowrack.ui.screen.ScreenContext;

/** The seven steps in a row, with how each stands and a few words below the present one. */
final class StepHeader {
    private final HBox node = new HBox();
    private final Map<WalkStep, Step> steps = new EnumMap<>(WalkStep.class);

    StepHeader(ScreenContext context) {
        for (WalkStep step : WalkStep.values()) {
            Step made = new Step(step, context.text("walk." + step.name()));
            steps.put(step, made);
            node.getChildren().add(made.box);
        }
    }

    HBox node() {
        return node;
    }

    /** Shows {@code walk}, with {@code note} below the step that is now. */
    void show(Walk walk, String note) {
        steps.forEach((step, shown) -> {
            Standing standing = walk.standings().getOrDefault(step, Standing.AHEAD);
            shown.show(standing, standing == Standing.NOW || standing == Standing.WRONG ? note : "");
        });
    }

    private static final class Step {
        private final VBox box = new VBox(4);
        private final Label number;
        private final Label name;
        private final Label note = Nodes.wrapped("", "caption");
        private final int position;

        Step(WalkStep step, String text) {
            position = step.ordinal() + 1;
            number = Nodes.fixed(String.valueOf(position), "step-number");
            name = Nodes.fixed(text, "dense");
            Region left = line(step != WalkStep.REVIEW);
            Region right = line(step != WalkStep.COMMIT);
            HBox lines = new HBox(left, right);
            lines.setAlignment(Pos.CENTER);
            StackPane top = new StackPane(lines, number);
            note.setStyle("-fx-text-alignment: center; -fx-alignment: center;");
            note.setMaxWidth(Double.MAX_VALUE);
            note.setMinHeight(18);
            box.getChildren().addAll(top, name, note);
            box.setAlignment(Pos.TOP_CENTER);
            box.setPrefWidth(100);
            box.setMinWidth(76);
            HBox.setHgrow(box, Priority.ALWAYS);
        }

        void show(Standing standing, String words) {
            Nodes.mark(number, "now", standing == Standing.NOW);
            Nodes.mark(number, "past", standing == Standing.PAST);
            Nodes.mark(number, "wrong", standing == Standing.WRONG);
            number.setText(standing == Standing.PAST
                    ? "✓"
                    : standing == Standing.WRONG ? "!" : String.valueOf(position));
            Nodes.mark(name, "strong", standing == Standing.NOW || standing == Standing.WRONG);
            Nodes.mark(name, "muted", standing == Standing.AHEAD);
            note.setText(words);
        }

        private static Region line(boolean drawn) {
            Region line = new Region();
            line.getStyleClass().add(drawn ? "rule" : "no-rule");
            HBox.setHgrow(line, Priority.ALWAYS);
            return line;
        }
    }
}
