package org.shadowrack.ui.pool;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.model.fleet.FleetSnapshot.Coverage;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Columns;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.Badge;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** How every workload's shadow stands, worst first. */
public final class PoolScreen implements Screen {
    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox node = new VBox();
    private final PoolTiles tiles;
    private final TableView<Coverage> table = new TableView<>();
    private final SizingPanel sizing;
    private final EmptyState empty;

    /** The screen, without subscriptions. */
    public PoolScreen(ScreenContext context) {
        this.context = context;
        this.tiles = new PoolTiles(context);
        this.sizing = new SizingPanel(context);
        this.empty = new EmptyState(Material2OutlinedAL.LAYERS, context.text("pool.empty"),
                context.text("pool.empty.hint"));
        table.setId(PoolIds.TABLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().setAll(List.of(
                Columns.node("", 34, Comparator.comparingDouble(Coverage::gap),
                        one -> one.gap() > 0 ? SeverityMark.node(context.palette(), Severity.HIGH, 16) : null,
                        one -> ""),
                Columns.text(context.text("column.workload"), 150, Coverage::workload),
                Columns.text(context.text("column.home"), 100, this::home),
                Columns.text(context.text("column.shadow"), 100, Coverage::shadow),
                Columns.figure(context.text("column.demand"), 90, Comparator.comparingDouble(Coverage::demand),
                        one -> Formats.number(one.demand())),
                Columns.node(context.text("column.reserved"), 170, Comparator.comparingDouble(Coverage::reserved),
                        this::bar, one -> Formats.number(one.reserved())),
                Columns.figure(context.text("column.gap"), 80, Comparator.comparingDouble(Coverage::gap),
                        one -> one.gap() > 0 ? Formats.number(one.gap()) : Formats.NONE)));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                context.desk().subject().set(new Subject.OfWorkload(row.workload()));
            }
        });
        node.getStyleClass().add("screen");
        node.getChildren().addAll(tiles.node(), Nodes.grow(new StackPane(table, empty)), sizing.node());
    }

    @Override
    public String id() {
        return PoolIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("pool.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.LAYERS;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN);
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
        subscriptions.add(context.look().onChange(sizing::redraw));
    }

    @Override
    public void detach() {
        subscriptions.release();
        sizing.drop();
    }

    @Override
    public Badge badge(Fleet fleet) {
        long lacking = fleet.snapshot().coverage().stream().filter(one -> one.gap() > 0).count();
        return new Badge((int) lacking, lacking > 0 ? Severity.HIGH : null);
    }

    private void show(Fleet fleet) {
        List<Coverage> rows = fleet.snapshot().coverage().stream()
                .sorted(Comparator.comparingDouble(Coverage::gap).thenComparingDouble(Coverage::reserved).reversed())
                .toList();
        if (!table.getItems().equals(rows)) {
            table.getItems().setAll(rows);
            table.sort();
        }
        table.refresh();
        tiles.show(PoolFigures.of(rows));
        Nodes.show(empty, rows.isEmpty());
        table.setVisible(!rows.isEmpty());
        Nodes.show(tiles.node(), !rows.isEmpty());
        Nodes.show(sizing.node(), !rows.isEmpty());
        sizing.show(fleet);
    }

    private String home(Coverage one) {
        return context.fleet().newest().snapshot().topology().workload(one.workload())
                .map(workload -> workload.primary()).orElse(Formats.NONE);
    }

    private Node bar(Coverage one) {
        Canvas canvas = new Canvas(110, 10);
        Ink.fill(canvas.getGraphicsContext2D(), new Rectangle2D(0, 0, 110, 10), context.palette().get("track"));
        double share = one.demand() == 0 ? 0 : Math.min(1, one.reserved() / one.demand());
        Ink.fill(canvas.getGraphicsContext2D(), new Rectangle2D(0, 0, 110 * share, 10),
                context.palette().get("interaction"));
        return canvas;
    }
}
