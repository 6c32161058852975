package org.shadowrack.ui.forecasts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.WritableImage;
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
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.plot.PlotFiles;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.screen.Badge;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** The fleet as a strip, every forecast as a line, how the selected one went, and the threshold with its consequences. */
public final class ForecastsScreen implements Screen {
    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox node = new VBox();
    private final ForecastTable table;
    private final Proposal proposal;
    private final FilterBar filter;
    private final HeatStrip heat;
    private final DetailPanel detail;
    private final ThresholdPanel threshold;
    private final SaveBar saving;
    private final EmptyState empty;
    private final List<Action> actions;
    private final StackPane below;

    /** The screen, without subscriptions. */
    public ForecastsScreen(ScreenContext context) {
        this.context = context;
        this.table = new ForecastTable(context, this::chosen);
        this.proposal = new Proposal(context);
        this.empty = new EmptyState(Material2OutlinedMZ.ONLINE_PREDICTION, context.text("forecasts.empty"),
                context.text("forecasts.empty.hint"));
        this.filter = new FilterBar(context, table::filter);
        this.heat = new HeatStrip(context, this::chosen);
        this.detail = new DetailPanel(context);
        this.saving = new SaveBar(context, "forecasts-export");
        Action save = new Action(ForecastIds.SAVE, context.text("forecasts.save"), Material2OutlinedMZ.SAVE,
                new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN), proposal::save);
        Action cheapest = new Action(ForecastIds.CHEAPEST, context.text("forecasts.cheapest"),
                Material2OutlinedMZ.TUNE, new KeyCodeCombination(KeyCode.G), this::cheapest);
        Action export = new Action("forecasts-export", context.text("forecasts.export"), Material2OutlinedMZ.SAVE_ALT,
                new KeyCodeCombination(KeyCode.E), this::export);
        this.threshold = new ThresholdPanel(context, proposal, save, cheapest);
        this.below = new StackPane();
        this.actions = List.of(save, cheapest, export,
                new Action("forecasts-search", context.text("forecasts.filter"), Material2OutlinedAL.FILTER_LIST,
                        new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), filter::focus));
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
    public boolean selects() {
        return true;
    }

    @Override
    public void attach() {
        subscriptions.add(context.fleet().subscribe(this::show));
        subscriptions.add(proposal.state().subscribe(state -> show(context.fleet().newest())));
        subscriptions.add(context.desk().subject().subscribe(this::select));
        subscriptions.add(context.look().onChange(this::redraw));
        proposal.kind(proposal.state().get().kind());
    }

    @Override
    public void detach() {
        subscriptions.release();
        proposal.drop();
        detail.drop();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Badge badge(Fleet fleet) {
        long over = ForecastRows.of(fleet, context.operations().thresholds()).stream().filter(ForecastRow::over)
                .count();
        return new Badge((int) over, over > 0 ? Severity.HIGH : null);
    }

    private void build() {
        node.getStyleClass().add("screen");
        ToggleGroup group = new ToggleGroup();
        HBox head = new HBox(part("forecasts.part.detail", "left-pill", detail.node(), group),
                part("forecasts.part.threshold", "right-pill", threshold.node(), group));
        group.selectToggle(group.getToggles().getLast());
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        VBox card = new VBox(8, head, below, saving);
        card.getStyleClass().add("card");
        below.setMinHeight(158);
        below.setPrefHeight(158);
        node.getChildren().addAll(filter.node(), heat.node(), Nodes.grow(new StackPane(table.node(), empty)), card);
    }

    private ToggleButton part(String text, String style, Node shown, ToggleGroup group) {
        ToggleButton button = new ToggleButton(context.text(text));
        button.setId(text.replace('.', '-'));
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        below.getChildren().add(shown);
        shown.visibleProperty().bind(button.selectedProperty());
        return button;
    }

    private void show(Fleet fleet) {
        List<ForecastRow> rows = ForecastRows.of(fleet, context.operations().thresholds());
        table.show(rows);
        filter.show(rows);
        heat.show(fleet);
        Nodes.show(empty, rows.isEmpty());
        Nodes.show(heat.node(), !rows.isEmpty());
        table.node().setVisible(!rows.isEmpty());
        detail.show(table.selected(), fleet.snapshot().at());
    }

    private void chosen(Component component) {
        context.desk().select(component.id());
    }

    private void select(Subject subject) {
        if (subject instanceof Subject.OfComponent(var id)) {
            table.select(id);
            detail.show(table.selected(), context.fleet().newest().snapshot().at());
        }
    }

    private void redraw() {
        show(context.fleet().newest());
        detail.plot().redraw();
    }

    private void cheapest() {
        proposal.cheapest(threshold.costs());
    }

    private void export() {
        if (!detail.plot().plot().isEmpty()) {
            WritableImage image = detail.plot().image();
            saving.ask(context.text("forecasts.export"), "forecast.png",
                    file -> PlotFiles.write(file, detail.plot().plot(), image));
        }
    }
}
