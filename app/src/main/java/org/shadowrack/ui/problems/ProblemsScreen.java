package org.shadowrack.ui.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.operations.problem.ServiceProblem;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Columns;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Badge;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** What each service gets wrong, live from the rounds. FX thread only. */
public final class ProblemsScreen implements Screen {
    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox node = new VBox();
    private final TableView<ServiceProblem> table = new TableView<>();
    private final TextField filter = new TextField();
    private final Label count = Nodes.fixed("", "muted");
    private final EmptyState empty;
    private final List<Action> actions;
    private List<ServiceProblem> shown = List.of();

    /** The screen, without subscriptions. */
    public ProblemsScreen(ScreenContext context) {
        this.context = context;
        this.empty = new EmptyState(Material2OutlinedAL.FACT_CHECK, context.text("problems.empty"), context.text(
                "problems.empty.hint"));
        this.actions = List.of(new Action(ProblemIds.COPY, context.text("problems.copy"),
                Material2OutlinedAL.CONTENT_COPY, new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN),
                this::copy));
        build();
    }

    @Override
    public String id() {
        return ProblemIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("problems.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.REPORT_PROBLEM;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        // Coming here from a component asks for what its service gets wrong.
        if (context.desk().subject().get() instanceof Subject.OfService(String service)) {
            filter.setText(service);
        }
        subscriptions.add(context.fleet().subscribe(fleet -> show()));
        subscriptions.add(filter.textProperty().subscribe((before, now) -> show()));
    }

    @Override
    public void detach() {
        subscriptions.release();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Badge badge(Fleet fleet) {
        return new Badge(context.operations().problems().size(), null);
    }

    private void build() {
        node.getStyleClass().add("screen");
        table.setId(ProblemIds.TABLE);
        filter.setId(ProblemIds.FILTER);
        count.setId(ProblemIds.COUNT);
        filter.setPromptText(context.text("problems.filter"));
        filter.setPrefWidth(360);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        String silence = context.text("problems.silence");
        table.getColumns().setAll(List.of(Columns.text(context.text("column.service"), 110, ServiceProblem::service),
                Columns.text(context.text("column.since"), 130, ProblemRows::since), Columns.figure(context.text(
                        "column.standing"), 90, Comparator.comparing(ServiceProblem::since).reversed(), this::age),
                Columns.text(context.text("column.address"), 320, problem -> ProblemRows.place(problem, silence)),
                Columns.text(context.text("column.reason"), 420, ServiceProblem::reason)));
        HBox bar = new HBox(Nodes.fixed(context.text("problems.lead"), "muted"), filter, count, Nodes.spring(), actions
                .getFirst().button());
        bar.getStyleClass().add("screen-bar");
        StackPane body = new StackPane(table, empty);
        body.setMinHeight(0);
        node.getChildren().addAll(bar, Nodes.grow(body));
    }

    private String age(ServiceProblem problem) {
        return Formats.span(java.time.Duration.between(problem.since(), context.fleet().newest().snapshot().at()));
    }

    private void show() {
        List<ServiceProblem> all = context.operations().problems();
        List<ServiceProblem> now = ProblemRows.matching(all, filter.getText());
        Map<Boolean, Long> kinds = all.stream().collect(Collectors.partitioningBy(ServiceProblem::isSilence, Collectors
                .counting()));
        count.setText(context.text("problems.count", now.size(), all.size(), kinds.getOrDefault(true, 0L)));
        empty.setVisible(all.isEmpty());
        table.setVisible(!all.isEmpty());
        if (!now.equals(shown)) {
            shown = now;
            List<ServiceProblem> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
            table.getItems().setAll(now);
            table.sort();
            selected.forEach(table.getSelectionModel()::select);
        }
    }

    private void copy() {
        List<ServiceProblem> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        List<ServiceProblem> copied = selected.isEmpty() ? shown : selected;
        ClipboardContent content = new ClipboardContent();
        content.putString(ProblemRows.text(copied));
        Clipboard.getSystemClipboard().setContent(content);
        context.desk().tell(context.text("problems.copied", copied.size()));
    }

}
