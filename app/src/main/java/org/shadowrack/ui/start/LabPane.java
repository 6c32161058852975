package org.shadowrack.ui.start;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.start.SiteDoor.LabChoice;

/** Offers the embedded lab: how large, which one, how fast. */
final class LabPane {
    private static final int MOST_RACKS = 40;
    private static final int USUAL_RACKS = 4;
    private static final int USUAL_SPEED = 300;

    private final VBox node = new VBox(12);
    private final Spinner<Integer> racks = spinner(StartIds.RACKS, 1, MOST_RACKS, USUAL_RACKS, 1);
    private final Spinner<Integer> seed = spinner(StartIds.SEED, 0, Integer.MAX_VALUE, 1, 1);
    private final Spinner<Integer> speed = spinner(StartIds.SPEED, 1, 3600, USUAL_SPEED, 60);

    LabPane(Texts texts, StartModel model) {
        node.getStyleClass().add("card");
        Button start = new Button(texts.get("start.lab.start"), Nodes.icon(Material2OutlinedMZ.PLAY_ARROW));
        start.setId(StartIds.LAB);
        start.setOnAction(
                event -> model.startLab(LabChoice.usual(racks.getValue(), seed.getValue(), speed.getValue())));
        GridPane form = new GridPane(12, 8);
        row(form, 0, texts.get("start.lab.racks"), racks, texts.get("start.lab.racks.hint"));
        row(form, 1, texts.get("start.lab.seed"), seed, texts.get("start.lab.seed.hint"));
        row(form, 2, texts.get("start.lab.speed"), speed, texts.get("start.lab.speed.hint"));
        node.getChildren().addAll(Nodes.label(texts.get("start.lab"), "section"), Nodes.wrapped(texts.get(
                "start.lab.hint"), "muted"), form, start);
    }

    VBox node() {
        return node;
    }

    private static void row(GridPane form, int row, String name, Spinner<Integer> spinner, String hint) {
        Label label = Nodes.fixed(name);
        label.setLabelFor(spinner);
        form.addRow(row, label, spinner, Nodes.label(hint, "caption"));
    }

    private static Spinner<Integer> spinner(String id, int least, int most, int initial, int step) {
        SpinnerValueFactory<Integer> values = new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, initial,
                step);
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        // What is typed counts when the field is left, and what is no number is put back.
        spinner.focusedProperty().subscribe(focused -> {
            if (!focused) {
                try {
                    values.setValue(Math.clamp(Long.parseLong(spinner.getEditor().getText().strip()), least, most));
                } catch (NumberFormatException noNumber) {
                    spinner.getEditor().setText(String.valueOf(values.getValue()));
                }
            }
        });
        return spinner;
    }
}
