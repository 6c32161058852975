package org.shadowrack.ui.topology;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.fx.canvas.Layer;
import org.shadowrack.fx.canvas.LayeredCanvas;
import org.shadowrack.fx.canvas.Viewport;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.topology.draw.CellPainter;
import org.shadowrack.ui.topology.draw.Elevation;
import org.shadowrack.ui.topology.draw.FloorPainter;
import org.shadowrack.ui.topology.draw.Scene;
import org.shadowrack.ui.topology.draw.ThreadPainter;

/** The rack elevations on layers: floor, cells, threads, hover and selection. Wheel zooms, drag moves, click selects. */
final class RackCanvas {
    private static final double MARGIN = 28;
    private static final double LARGEST = 2.6;

    private final ScreenContext context;
    private final ThreadWords words;
    private final LayeredCanvas node = new LayeredCanvas();
    private final Consumer<String> chosen;
    private final Layer hover;
    private Fleet fleet;
    private Overlay overlay = Overlay.RISK;
    private @Nullable Viewport zoomed;
    private @Nullable String selected;
    private @Nullable String hovered;
    private @Nullable Point2D drag;

    RackCanvas(ScreenContext context, Consumer<String> chosen) {
        this.context = context;
        this.chosen = chosen;
        this.words = new ThreadWords(context);
        this.fleet = context.fleet().newest();
        node.setId(TopologyIds.CANVAS);
        node.add((graphics, width, height) -> FloorPainter.paint(graphics, scene(), context.text("topology.primary"),
                context.text("topology.shadow")));
        node.add((graphics, width, height) -> CellPainter.paint(graphics, scene()));
        node.add((graphics, width, height) -> ThreadPainter.paint(graphics, scene(), words::of));
        hover = node.add((graphics, width, height) -> marks(graphics));
        node.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        node.setOnMouseExited(event -> hover(-1, -1));
        node.setOnMousePressed(event -> drag = new Point2D(event.getX(), event.getY()));
        node.setOnMouseDragged(this::drag);
        node.setOnMouseClicked(this::click);
        node.setOnScroll(this::scroll);
    }

    LayeredCanvas node() {
        return node;
    }

    void show(Fleet newFleet) {
        fleet = newFleet;
        node.invalidate();
    }

    void overlay(Overlay newOverlay) {
        overlay = newOverlay;
        node.invalidate();
    }

    void select(@Nullable String host) {
        selected = host;
        node.invalidate();
    }

    void fit() {
        zoomed = null;
        node.invalidate();
    }

    void zoom(double factor) {
        zoomed = view(elevation()).zoomed(factor, node.getWidth() / 2, node.getHeight() / 2);
        node.invalidate();
    }

    /** Where a host is drawn, in this node's coordinates. */
    Optional<Rectangle2D> cell(String host) {
        return scene().cell(host);
    }

    private Scene scene() {
        Elevation elevation = elevation();
        double threshold = context.operations().thresholds().getOrDefault("default", 0.6);
        return new Scene(fleet, elevation, view(elevation), overlay, context.palette(), selected, hovered, threshold);
    }

    private Elevation elevation() {
        return Elevation.of(fleet, Math.max(1, node.getWidth() - 2 * MARGIN), Math.max(1, node.getHeight() - 2
                * MARGIN));
    }

    /** All racks, from the top, until the operator zooms. */
    private Viewport view(Elevation elevation) {
        Viewport chosen = zoomed;
        if (chosen != null) {
            return chosen;
        }
        Viewport fit = Viewport.fit(elevation.width(), elevation.height(), Math.max(1, node.getWidth() - 2 * MARGIN),
                Math.max(1, node.getHeight() - MARGIN), LARGEST);
        return new Viewport(fit.scale(), fit.offsetX() + MARGIN, MARGIN / 2);
    }

    private void marks(javafx.scene.canvas.GraphicsContext graphics) {
        Scene scene = scene();
        outline(graphics, scene, hovered, "muted", 1);
        outline(graphics, scene, selected, "interaction", 2);
    }

    private static void outline(javafx.scene.canvas.GraphicsContext graphics, Scene scene, @Nullable String host,
            String token, int width) {
        if (host != null && scene.detail() != Scene.Detail.FAR) {
            scene.cell(host).ifPresent(area -> {
                for (int i = 0; i < width; i++) {
                    Ink.outline(graphics, new Rectangle2D(area.getMinX() - i - 1, area.getMinY() - i - 1, area
                            .getWidth() + 2 * i + 2, area.getHeight() + 2 * i + 2), scene.palette().get(token));
                }
            });
        }
    }

    private void hover(double x, double y) {
        String now = scene().pick(x, y).orElse(null);
        if (!java.util.Objects.equals(now, hovered)) {
            hovered = now;
            node.invalidate(hover);
        }
    }

    private void click(MouseEvent event) {
        if (event.isStillSincePress()) {
            scene().pick(event.getX(), event.getY()).ifPresent(chosen);
        }
        node.requestFocus();
    }

    private void drag(MouseEvent event) {
        Point2D from = drag;
        if (from != null) {
            zoomed = view(elevation()).moved(event.getX() - from.getX(), event.getY() - from.getY());
            drag = new Point2D(event.getX(), event.getY());
            node.invalidate();
        }
    }

    private void scroll(ScrollEvent event) {
        double factor = event.getDeltaY() > 0 ? 1.15 : 1 / 1.15;
        double scale = view(elevation()).scale() * factor;
        if (event.getDeltaY() != 0 && scale > 0.05 && scale < 8) {
            zoomed = view(elevation()).zoomed(factor, event.getX(), event.getY());
            node.invalidate();
        }
    }
}
