package org.shadowrack.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.security.Permission;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** Puts a failure on record that no log tells; the component selected elsewhere is proposed. FX thread only. */
final class ReportBar {
    private final ScreenContext context;
    private final Consumer<Boolean> opened;
    private final Runnable reported;
    private final HBox fields = new HBox(8);
    private final HBox node = new HBox(8);
    private final TextField component;
    private final TextField at;
    private final TextField what;
    private final Action action;

    /** {@code opened} is told whether the fields are open; {@code reported} is run once a failure is on record. */
    ReportBar(ScreenContext context, Consumer<Boolean> opened, Runnable reported) {
        this.context = context;
        this.opened = opened;
        this.reported = reported;
        this.component = field(TrainingIds.REPORT_COMPONENT, "training.report.component", 240);
        this.at = field(TrainingIds.REPORT_AT, "training.report.at", 140);
        this.what = field(TrainingIds.REPORT_WHAT, "training.report.what", 260);
        this.action = new Action(TrainingIds.REPORT, context.text("training.report"),
                Material2OutlinedMZ.REPORT_PROBLEM, new KeyCodeCombination(KeyCode.F), this::open);
        Button button = action.button();
        button.setMinWidth(Region.USE_PREF_SIZE);
        fields.getChildren().addAll(component, at, Nodes.grow(what));
        node.setStyle("-fx-alignment: center-right;");
        node.getChildren().addAll(Nodes.grow(fields), button);
        Nodes.show(fields, false);
    }

    private TextField field(String id, String prompt, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(context.text(prompt));
        field.setPrefWidth(width);
        field.setOnAction(event -> report());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(false);
                event.consume();
            }
        });
        return field;
    }

    HBox node() {
        return node;
    }

    List<Action> actions() {
        return List.of(action);
    }

    /** Whether the fields have the row for themselves. */
    boolean isOpen() {
        return fields.isVisible();
    }

    private void show(boolean open) {
        Nodes.show(fields, open);
        HBox.setHgrow(node, open ? Priority.ALWAYS : Priority.NEVER);
        opened.accept(open);
    }

    private Topology topology() {
        return context.fleet().newest().snapshot().topology();
    }

    private void open() {
        if (!context.operator().role().includes(Permission.TRAIN.least())) {
            context.desk().tell(context.text("training.needs-operator"));
            return;
        }
        Optional<Component> selected = context.desk().subject().get() instanceof Subject.OfComponent(var id)
                ? topology().component(id)
                : Optional.empty();
        component.setText(selected.map(FailureRecord::name).orElse(""));
        at.setText(Formats.dateTime(context.fleet().newest().snapshot().at()));
        what.clear();
        show(true);
        (selected.isPresent() ? what : component).requestFocus();
    }

    private void report() {
        Topology topology = topology();
        String who = component.getText().strip();
        String when = at.getText();
        String said = what.getText();
        context.command(() -> failure(topology, who, when)
                .then(failure -> context.operations().forecasters().report(context.operator(), failure, said)),
                event -> {
                    show(false);
                    context.desk().tell(context.text("training.report.done", who, Formats.dateTime(event.at())));
                    reported.run();
                });
    }

    /** What is meant by a name, or an id, and a time. */
    static Outcome<Failure> failure(Topology topology, String who, String when) {
        String tried = "Reporting a failure of '" + who + "' at '" + when + "'";
        List<Component> meant = topology.components().values().stream()
                .filter(one -> one.id().value().equals(who) || FailureRecord.name(one).equalsIgnoreCase(who)).toList();
        if (meant.size() != 1) {
            return Outcome.failed(meant.isEmpty()
                    ? Problem.badInput("no component is called so", tried,
                            "Select it in the topology first, or give its name as 'Fan 1 of r01-u01', or its id")
                    : Problem.badInput(meant.size() + " components are called so", tried,
                            "Give the id of one: " + meant.getFirst().id() + ", " + meant.get(1).id()));
        }
        return Formats.instant(when).map(at -> Outcome.ok(new Failure(meant.getFirst().id(), at)))
                .orElseGet(() -> Outcome.failed(Problem.badInput("the time is not understood", tried,
                        "Write it as 2026-01-31 23:59, in UTC")));
    }
}
