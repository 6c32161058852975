package org.shadowrack.ui.forecasts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Badge;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;

/** Every forecast as a line, and the threshold with its consequences. */
public final class ForecastsScreen implements Screen {
    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox node = new VBox();
    private final ForecastTable table;
    private final Proposal proposal;
    private final TextField filter = new TextField();
    private final CheckBox abstentions = new CheckBox();
    private final Label count = Nodes.fixed("", "muted");
    private final EmptyState empty;
    private final Action save;
    private final Action search;

    /** The screen, without subscriptions. */
    public ForecastsScreen(ScreenContext context) {
        this.context = context;
        this.table = new ForecastTable(context, component -> context.desk().select(component.id()));
        this.proposal = new Proposal(context);
        this.empty = new EmptyState(Material2OutlinedMZ.ONLINE_PREDICTION, context.text("forecasts.empty"),
                context.text("forecasts.empty.hint"));
        this.save = new Action(ForecastIds.SAVE, context.text("forecasts.save"), Material2OutlinedMZ.SAVE,
                new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN), proposal::save);
        this.search = new Action("forecasts-search", context.text("forecasts.filter"), Material2OutlinedAL.FILTER_LIST,
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), filter::requestFocus);
        build();
    }

    @Override
    public String id() {
        return ForecastIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("forecasts.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.ONLINE_PREDICTION;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        subscriptions.add(context.fleet().subscribe(this::show));
        subscriptions.add(proposal.state().subscribe(state -> show(context.fleet().newest())));
        proposal.kind(proposal.state().get().kind());
    }

    @Override
    public void detach() {
        subscriptions.release();
        proposal.drop();
    }

    @Override
    public List<Action> actions() {
        return List.of(save, search);
    }

    @Override
    public Badge badge(Fleet fleet) {
        long over = ForecastRows.of(fleet, context.operations().thresholds()).stream().filter(ForecastRow::over)
                .count();
        return new Badge((int) over, over > 0 ? Severity.HIGH : null);
    }

    private void build() {
        node.getStyleClass().add("screen");
        filter.setId(ForecastIds.FILTER);
        filter.setPromptText(context.text("forecasts.filter.prompt"));
        filter.setPrefWidth(260);
        filter.textProperty().subscribe((before, now) -> refilter());
        abstentions.setId(ForecastIds.ABSTENTIONS);
        abstentions.setText(context.text("forecasts.show-abstentions"));
        abstentions.setSelected(true);
        abstentions.selectedProperty().subscribe((before, now) -> refilter());
        HBox bar = new HBox(filter, abstentions, Nodes.spring(), count);
        bar.getStyleClass().add("screen-bar");
        StackPane center = new StackPane(table.node(), empty);
        Button button = save.button();
        button.getStyleClass().add("primary");
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        node.getChildren().addAll(bar, Nodes.grow(center),
                new ThresholdPanel(context, proposal, button).node());
    }

    private void show(Fleet fleet) {
        List<ForecastRow> rows = ForecastRows.of(fleet, context.operations().thresholds());
        table.show(rows);
        long over = rows.stream().filter(ForecastRow::over).count();
        long abstained = rows.stream().filter(ForecastRow::abstained).count();
        count.setText(context.text("forecasts.count", rows.size(), over, abstained));
        Nodes.show(empty, rows.isEmpty());
        table.node().setVisible(!rows.isEmpty());
    }

    private void refilter() {
        String words = filter.getText();
        boolean all = abstentions.isSelected();
        table.filter(row -> (all || !row.abstained()) && (words.isBlank() || row.matches(words)));
    }
}
