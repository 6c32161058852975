package org.shadowrack.ui.topology.draw;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.topology.draw.Elevation.Frame;

/** Draws the boxes: a strip, a bar, or a bar with name, figure and parts, as there is room. A box at rest is grey, never absent. */
public final class CellPainter {
    private static final double THIN = 18;
    private static final double BOTH = 180;
    private static final double NARROW = 140;

    private final Pen pen;
    private final PartPainter parts;
    private final Scene scene;
    private final double width;
    private final double height;

    private CellPainter(GraphicsContext graphics, Scene scene, double width, double height) {
        this.pen = new Pen(graphics, scene.palette());
        this.parts = new PartPainter(pen, scene);
        this.scene = scene;
        this.width = width;
        this.height = height;
    }

    /** Draws all that a window of this size shows. */
    public static void paint(GraphicsContext graphics, Scene scene, double width, double height) {
        CellPainter painter = new CellPainter(graphics, scene, width, height);
        if (scene.detail() == Scene.Detail.FAR) {
            scene.elevation().frames().forEach(painter::strip);
        } else {
            scene.fleet().boxes().forEach(box -> scene.cell(box.name()).filter(painter::isSeen)
                    .ifPresent(area -> painter.cell(box, area)));
        }
    }

    private boolean isSeen(Rectangle2D area) {
        return area.getMaxX() > 0 && area.getMaxY() > 0 && area.getMinX() < width && area.getMinY() < height;
    }

    /** Far out: the boxes of a rack as bands, the most threatened on top. */
    private void strip(Frame frame) {
        Rectangle2D area = scene.view().toScreen(frame.area());
        if (!isSeen(area)) {
            return;
        }
        List<Host> boxes = frame.rack().hosts().stream().filter(box -> box.isServer() || frame.rack().isShelf())
                .sorted(Comparator.comparingDouble((Host box) -> -Measure.of(scene, box).share())).toList();
        double band = (area.getHeight() - 2) / Math.max(1, boxes.size());
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle2D where = new Rectangle2D(area.getMinX() + 1, area.getMinY() + 1 + i * band, area.getWidth() - 2,
                    Math.max(0.8, band - (band > 2 ? 1 : 0.3)));
            Measure measure = Measure.of(scene, boxes.get(i));
            Ink.fill(pen.graphics(), where, measure.abnormal()
                    ? measure.color(scene.palette())
                    : pen.color(boxes.get(i).isUnknown() ? "line" : "rest"));
        }
        boxes.stream().map(Host::severity).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder())
                .ifPresent(worst -> SeverityMark.draw(pen.graphics(), scene.palette(), worst, area.getMaxX() - 8,
                        area.getMinY() - 8, 14));
    }

    private void cell(Host box, Rectangle2D area) {
        if (area.getWidth() < THIN && area.getHeight() > 3 * area.getWidth()) {
            upright(box, area);
            return;
        }
        Ink.fill(pen.graphics(), area, pen.color("track"));
        Measure measure = Measure.of(scene, box);
        boolean words = area.getHeight() >= 13 && area.getWidth() >= 46;
        measured(measure.abnormal() || !words ? area : foot(area), measure);
        outline(box, area);
        if (words) {
            words(box, area, measure);
        } else if (box.severity() != null) {
            double size = Math.clamp(area.getHeight() + 4, 10, 16);
            SeverityMark.draw(pen.graphics(), scene.palette(), box.severity(), area.getMinX() + area.getWidth() / 2,
                    area.getMinY() + area.getHeight() / 2, size);
        }
    }

    /** A power strip at the rack's side: no words, but its state. */
    private void upright(Host box, Rectangle2D area) {
        Severity severity = box.severity();
        Ink.fill(pen.graphics(), area, severity == null
                ? pen.color("track")
                : pen.color(SeverityMark.token(severity)));
        outline(box, area);
        if (area.getHeight() > 60 && area.getWidth() >= 5) {
            pen.graphics().setFill(pen.color("rest"));
            for (double y = area.getMinY() + 6; y < area.getMaxY() - 6; y += 9) {
                pen.graphics().fillRect(area.getMinX() + area.getWidth() / 2 - 1.5, y, 3, 3);
            }
        }
    }

    /** Under words a measure at rest is but a line along the bottom. */
    private static Rectangle2D foot(Rectangle2D area) {
        double height = Math.clamp(area.getHeight() * 0.16, 3, 6);
        return new Rectangle2D(area.getMinX() + 1, area.getMaxY() - height - 1, area.getWidth() - 2, height);
    }

    private void measured(Rectangle2D area, Measure measure) {
        if (measure.share() <= 0.005) {
            return;
        }
        Rectangle2D filled = new Rectangle2D(area.getMinX(), area.getMinY(),
                Math.max(1, area.getWidth() * measure.share()), area.getHeight());
        Color color = measure.abnormal() ? measure.color(scene.palette()) : pen.color("rest");
        if (!measure.forecast()) {
            Ink.fill(pen.graphics(), filled, color.deriveColor(0, 1, 1, measure.abnormal() ? 0.55 : 0.75));
        } else if (measure.abnormal()) {
            Ink.fill(pen.graphics(), filled, color.deriveColor(0, 1, 1, 0.16));
            Ink.hatch(pen.graphics(), filled, color.deriveColor(0, 1, 1, 0.42), 7);
        } else {
            Ink.hatch(pen.graphics(), filled, color, 6);
        }
    }

    private void outline(Host box, Rectangle2D area) {
        Severity severity = box.severity();
        if (area.getHeight() < 3) {
            return;
        }
        if (severity == Severity.CRITICAL || severity == Severity.HIGH) {
            Ink.outline(pen.graphics(), area, pen.color(SeverityMark.token(severity)));
        } else if (box.isUnknown()) {
            Ink.outline(pen.graphics(), area, pen.color("muted"), 1, 3);
        } else if (box.role() == Role.SHADOW) {
            Ink.outline(pen.graphics(), area, pen.color("shadow").deriveColor(0, 1, 1, 0.65), 4, 3);
        } else if (area.getHeight() >= 7) {
            Ink.outline(pen.graphics(), area, pen.color("border").deriveColor(0, 1, 1, 0.8));
        }
    }

    private void words(Host box, Rectangle2D area, Measure measure) {
        CellLayout layout = CellLayout.of(area);
        Severity severity = box.severity();
        Rectangle2D name = layout.name();
        if (severity != null) {
            Rectangle2D mark = layout.mark();
            SeverityMark.draw(pen.graphics(), scene.palette(), severity, mark.getMinX() + mark.getWidth() / 2,
                    mark.getMinY() + mark.getHeight() / 2, mark.getWidth());
            double taken = mark.getWidth() + 5;
            name = new Rectangle2D(name.getMinX() + taken, name.getMinY(), Math.max(0, name.getWidth() - taken),
                    name.getHeight());
        }
        String figure = area.getWidth() < NARROW ? measure.text() : figure(box, measure);
        Rectangle2D beside = layout.parts();
        boolean free = figure.isEmpty() && (beside == null || beside.getMinY() >= name.getMaxY());
        double end = free ? layout.figure().getMaxX() : name.getMaxX();
        pen.left(name(box, area), new Rectangle2D(name.getMinX(), name.getMinY(), Math.max(0, end - name.getMinX()),
                name.getHeight()), layout.font(), severity != null, pen.color("text"));
        boolean plain = !measure.abnormal() && measure.forecast();
        pen.right(figure, layout.figure(), layout.font(), measure.abnormal(),
                pen.color(plain ? "muted" : "text"));
        parts.paint(box, area);
    }

    private static String figure(Host box, Measure measure) {
        return measure.text().isEmpty() && !box.isServer()
                ? Formats.words(box.main().kind().name())
                : measure.text().isEmpty() && box.isUnknown() ? "unknown" : measure.text();
    }

    /** Of several boxes of one service, where there is no room for both names, what its address calls its place. */
    private static String name(Host box, Rectangle2D area) {
        Component main = box.main();
        if (!box.isServer()) {
            return main.name();
        }
        String place = main.parent() == null ? main.uri() : main.parent().value();
        boolean several = !box.name().equals(main.service());
        return several && area.getWidth() < BOTH ? place.substring(place.lastIndexOf('/') + 1) : box.name();
    }
}
