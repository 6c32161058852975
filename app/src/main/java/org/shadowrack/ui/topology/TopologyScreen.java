package org.shadowrack.ui.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.fleet.Rack;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** Racks, shadows, threads; overlays; the table beside. */
public final class TopologyScreen implements Screen {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox node = new VBox();
    private final RackCanvas canvas;
    private final HostTable table;
    private final EmptyState empty;
    private final TimeStrip time;
    private final List<ToggleButton> overlays = new ArrayList<>();
    private final List<Action> actions;

    /** The screen, without subscriptions. */
    public TopologyScreen(ScreenContext context) {
        this.context = context;
        this.canvas = new RackCanvas(context, subject -> context.desk().subject().set(subject));
        this.table = new HostTable(context, this::choose);
        this.empty = new EmptyState(Material2OutlinedAL.DNS, context.text("topology.empty"), context.text(
                "topology.empty.hint"));
        this.time = new TimeStrip(context, this::showPast);
        this.actions = allActions();
        build();
    }

    @Override
    public String id() {
        return TopologyIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("topology.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.DNS;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN);
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
        subscriptions.add(context.desk().subject().subscribe(subject -> {
            canvas.select(selected());
            table.select(selectedHost());
        }));
    }

    @Override
    public void detach() {
        subscriptions.release();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    /** The actions with a button in the bar; each overlay has a button of its own. */
    private List<Action> buttons() {
        return List.of(action(TopologyIds.TOGGLE_TABLE, "topology.table", Material2OutlinedMZ.TABLE_ROWS, KeyCode.B,
                () -> Nodes.show(table.node(), !table.node().isVisible())),
                action(TopologyIds.FIT, "topology.fit",
                        Material2OutlinedAL.FULLSCREEN, KeyCode.DIGIT0, canvas::fit),
                action("topology-zoom-in",
                        "topology.zoom-in", Material2OutlinedMZ.ZOOM_IN, KeyCode.PLUS, () -> canvas.zoom(1.25)),
                action("topology-zoom-out", "topology.zoom-out", Material2OutlinedMZ.ZOOM_OUT, KeyCode.MINUS,
                        () -> canvas.zoom(0.8)));
    }

    private List<Action> allActions() {
        List<Action> all = new ArrayList<>(buttons());
        for (Overlay overlay : Overlay.values()) {
            KeyCode digit = KeyCode.valueOf("DIGIT" + (overlay.ordinal() + 1));
            all.add(new Action("topology-key-" + overlay.name(), context.text("topology.overlay") + ": " + context.text(
                    "overlay." + overlay.name()), Material2OutlinedAL.LAYERS, new KeyCodeCombination(digit,
                            KeyCombination.ALT_DOWN),
                    () -> choose(overlay)));
        }
        all.add(action("topology-earlier", "time.earlier", Material2OutlinedAL.CHEVRON_LEFT, KeyCode.COMMA, () -> time
                .step(HOUR.negated())));
        all.add(action("topology-later", "time.later", Material2OutlinedAL.CHEVRON_RIGHT, KeyCode.PERIOD, () -> time
                .step(HOUR)));
        all.add(action("topology-live-key", "time.live", Material2OutlinedMZ.UPDATE, KeyCode.L, time::live));
        return List.copyOf(all);
    }

    /** Where a component is drawn, in the canvas' coordinates; for tests that click there. */
    public Optional<Rectangle2D> placeOf(ComponentId component) {
        return canvas.place(component);
    }

    /** Zooms in about a point of the canvas. */
    public void zoomTo(double x, double y, double factor) {
        canvas.zoom(factor, x, y);
    }

    private Action action(String id, String text, Ikon icon, KeyCode key, Runnable run) {
        return new Action(id, context.text(text), icon, new KeyCodeCombination(key), run);
    }

    private void build() {
        node.getStyleClass().add("screen");
        SegmentedButton choice = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        for (Overlay overlay : Overlay.values()) {
            ToggleButton button = new ToggleButton(context.text("overlay." + overlay.name()));
            button.setId(TopologyIds.overlay(overlay));
            button.setTooltip(new Tooltip(context.text("overlay." + overlay.name()) + "  Alt+" + (overlay.ordinal()
                    + 1)));
            button.setOnAction(event -> choose(overlay));
            overlays.add(button);
        }
        choice.getButtons().setAll(overlays);
        choice.setToggleGroup(group);
        overlays.getFirst().setSelected(true);
        HBox bar = new HBox(Nodes.fixed(context.text("topology.overlay"), "muted"), choice, new Legend(context).node(),
                Nodes.spring());
        buttons().forEach(action -> bar.getChildren().add(action.iconButton()));
        bar.getStyleClass().add("screen-bar");
        StackPane center = new StackPane(canvas.node(), empty, time.banner());
        StackPane.setAlignment(time.banner(), Pos.TOP_CENTER);
        center.setMinSize(0, 0);
        Nodes.show(table.node(), false);
        HBox body = new HBox(12, Nodes.grow(center), table.node());
        body.setMinHeight(0);
        node.getChildren().addAll(bar, Nodes.grow(body), time.node());
    }

    private void choose(Overlay overlay) {
        overlays.get(overlay.ordinal()).setSelected(true);
        canvas.overlay(overlay);
    }

    private void choose(String host) {
        Host chosen = context.fleet().newest().hosts().get(host);
        if (chosen != null) {
            context.desk().select(chosen.main().id());
        }
    }

    private void show(Fleet fleet) {
        empty.setVisible(fleet.isEmpty());
        time.show(fleet);
        if (!time.isPast()) {
            canvas.show(fleet);
        }
        table.show(fleet, selectedHost());
    }

    private void showPast(@Nullable Fleet past) {
        canvas.show(past == null ? context.fleet().newest() : past);
    }

    private @Nullable ComponentId selected() {
        Fleet fleet = context.fleet().newest();
        return switch (context.desk().subject().get()) {
            case Subject.OfComponent(var id) -> id;
            case Subject.OfWorkload(var name) -> fleet.snapshot().topology().workload(name)
                    .flatMap(workload -> fleet.boxOfHost(workload.primary())).map(box -> box.main().id()).orElse(null);
            case Subject.OfMigration(var id) -> null;
            case Subject.OfRack(var name) -> fleet.rack(name).map(Rack::component).map(Component::id).orElse(null);
            case Subject.OfService(var name) -> fleet.boxOfHost(name).map(box -> box.main().id()).orElse(null);
            case Subject.Nothing nothing -> null;
        };
    }

    private @Nullable String selectedHost() {
        ComponentId id = selected();
        return id == null ? null : context.fleet().newest().hostOf(id).map(Host::name).orElse(null);
    }
}
