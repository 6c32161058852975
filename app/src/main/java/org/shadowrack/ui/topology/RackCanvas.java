package org.shadowrack.ui.topology;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.fx.canvas.Layer;
import org.shadowrack.fx.canvas.LayeredCanvas;
import org.shadowrack.fx.canvas.Viewport;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.topology.draw.CellPainter;
import org.shadowrack.ui.topology.draw.FloorPainter;
import org.shadowrack.ui.topology.draw.Scene;
import org.shadowrack.ui.topology.draw.ThreadPainter;

/** The rack elevations on layers: floor, cells, threads, hover and selection. Wheel zooms, drag moves, click and arrows select. */
final class RackCanvas {
    private final ScreenContext context;
    private final ThreadWords words;
    private final LayeredCanvas node = new LayeredCanvas();
    private final Consumer<Subject> chosen;
    private final HoverCard card;
    private final Layer hover;
    private final Camera camera = new Camera();
    private Fleet fleet;
    private Overlay overlay = Overlay.RISK;
    private @Nullable ComponentId selected;
    private @Nullable Point2D pointer;
    private @Nullable Point2D drag;

    RackCanvas(ScreenContext context, Consumer<Subject> chosen) {
        this.context = context;
        this.chosen = chosen;
        this.words = new ThreadWords(context);
        this.card = new HoverCard(context);
        this.fleet = context.fleet().newest();
        node.setId(TopologyIds.CANVAS);
        node.setFocusTraversable(true);
        FloorPainter.Captions captions = new FloorPainter.Captions(context.text("topology.primary"),
                context.text("topology.shadow"), context.text("topology.shelf"), context.text("topology.free"),
                context.text("topology.abnormal"));
        node.add((graphics, width, height) -> FloorPainter.paint(graphics, scene(), captions));
        node.add((graphics, width, height) -> CellPainter.paint(graphics, scene(), width, height));
        node.add((graphics, width, height) -> ThreadPainter.paint(graphics, scene(), words::of));
        hover = node.add((graphics, width, height) -> marks(graphics));
        node.setOnMouseMoved(event -> hover(new Point2D(event.getX(), event.getY())));
        node.setOnMouseExited(event -> hover(null));
        node.setOnMousePressed(event -> drag = new Point2D(event.getX(), event.getY()));
        node.setOnMouseDragged(this::drag);
        node.setOnMouseClicked(this::click);
        node.setOnScroll(this::scroll);
        node.setOnKeyPressed(this::key);
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

    void select(@Nullable ComponentId component) {
        if (!Objects.equals(selected, component)) {
            selected = component;
            node.invalidate();
        }
    }

    void fit() {
        camera.fit();
        node.invalidate();
    }

    void zoom(double factor) {
        zoom(factor, node.getWidth() / 2, node.getHeight() / 2);
    }

    void zoom(double factor, double x, double y) {
        camera.zoom(scene().view(), factor, x, y);
        node.invalidate();
    }

    /** Where a component is drawn, in this node's coordinates. */
    Optional<Rectangle2D> place(ComponentId component) {
        return scene().place(component);
    }

    private Scene scene() {
        double threshold = context.operations().thresholds().getOrDefault("default", 0.6);
        Viewport view = camera.view(fleet, node.getWidth(), node.getHeight());
        return new Scene(fleet, camera.elevation(), view, overlay, context.palette(), selected, threshold);
    }

    private void marks(GraphicsContext graphics) {
        Scene scene = scene();
        if (selected != null && scene.detail() != Scene.Detail.FAR) {
            Optional.ofNullable(scene.selectedBox()).flatMap(box -> scene.cell(box.name())).ifPresent(area -> {
                Ink.outline(graphics, grown(area, 1), scene.palette().get("interaction"));
                Ink.outline(graphics, grown(area, 2), scene.palette().get("interaction"));
            });
        }
        Point2D at = pointer;
        if (at != null && drag == null) {
            scene.pick(at.getX(), at.getY()).ifPresent(hit -> card.paint(graphics, scene, hit, at));
        }
    }

    private static Rectangle2D grown(Rectangle2D area, int by) {
        return new Rectangle2D(area.getMinX() - by, area.getMinY() - by, area.getWidth() + 2 * by, area.getHeight() + 2
                * by);
    }

    private void hover(@Nullable Point2D now) {
        pointer = now;
        node.invalidate(hover);
    }

    private void click(MouseEvent event) {
        drag = null;
        if (event.isStillSincePress()) {
            scene().pick(event.getX(), event.getY()).map(RackCanvas::subject).ifPresent(chosen);
        }
        node.requestFocus();
    }

    private static Subject subject(Scene.Hit hit) {
        if (hit.part() != null) {
            return new Subject.OfComponent(hit.part().id());
        }
        return hit.box() != null
                ? new Subject.OfComponent(hit.box().main().id())
                : new Subject.OfRack(hit.rack().name());
    }

    private void drag(MouseEvent event) {
        Point2D from = drag;
        if (from != null) {
            camera.move(scene().view(), event.getX() - from.getX(), event.getY() - from.getY());
            drag = new Point2D(event.getX(), event.getY());
            node.invalidate();
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? 1.15 : 1 / 1.15, event.getX(), event.getY());
        }
    }

    private void key(KeyEvent event) {
        Neighbours.of(scene(), event.getCode()).ifPresent(box -> {
            chosen.accept(new Subject.OfComponent(box.main().id()));
            event.consume();
        });
    }
}
