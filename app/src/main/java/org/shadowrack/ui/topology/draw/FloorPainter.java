package org.shadowrack.ui.topology.draw;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Rack;
import org.shadowrack.ui.topology.draw.Bays.Gap;
import org.shadowrack.ui.topology.draw.Elevation.Frame;

/** Draws what stands still: rack frames, their names and unit numbers, folded space, the captions of both sides. */
public final class FloorPainter {
    private final Pen pen;
    private final Scene scene;
    private final Captions captions;
    private final double scale;

    /** The words of the floor: of both sides, of the shelf of what has no place, and of so many free units. */
    public record Captions(String primary, String shadow, String shelf, String free, String abnormal) {}

    private FloorPainter(GraphicsContext graphics, Scene scene, Captions captions) {
        this.pen = new Pen(graphics, scene.palette());
        this.scene = scene;
        this.captions = captions;
        this.scale = scene.view().scale();
    }

    /** Draws it. */
    public static void paint(GraphicsContext graphics, Scene scene, Captions captions) {
        FloorPainter painter = new FloorPainter(graphics, scene, captions);
        painter.side(scene.elevation().primaryCaption(), captions.primary(), "muted", false);
        painter.side(scene.elevation().shadowCaption(), captions.shadow(), "shadow", true);
        scene.elevation().frames().forEach(painter::frame);
    }

    private void side(Rectangle2D where, String caption, String token, boolean shadow) {
        if (where.getWidth() <= 0) {
            return;
        }
        Rectangle2D area = scene.view().toScreen(where);
        pen.left(caption, new Rectangle2D(area.getMinX(), area.getMinY(), 200, area.getHeight()), 12, true,
                pen.color(token));
        List<Host> servers = scene.fleet().racks().stream().filter(rack -> rack.shadow() == shadow)
                .flatMap(rack -> rack.hosts().stream()).toList();
        long abnormal = servers.stream().map(Host::severity).filter(Objects::nonNull)
                .filter(severity -> severity != Severity.LOW).count();
        String counts = captions.abnormal().replace("{0}", String.valueOf(servers.size())).replace("{1}",
                String.valueOf(abnormal));
        double from = area.getMinX() + Pen.width(caption, 12) + 26;
        // No wider than a rack, so that no thread runs through it.
        if (from + Pen.width(counts, 12) <= area.getMaxX()) {
            pen.left(counts, new Rectangle2D(from, area.getMinY(), area.getMaxX() - from, area.getHeight()), 12, false,
                    pen.color("muted"));
        }
    }

    private void frame(Frame frame) {
        Rectangle2D area = scene.view().toScreen(frame.area());
        Ink.fill(pen.graphics(), area, pen.color("surface"));
        if (scene.detail() != Scene.Detail.FAR && !frame.rack().isShelf()) {
            units(frame, area);
        }
        if (frame.rack().shadow()) {
            Ink.outline(pen.graphics(), area, pen.color("shadow"), 5, 4);
        } else if (frame.rack().isShelf()) {
            Ink.outline(pen.graphics(), area, pen.color("border"), 1, 3);
        } else {
            Ink.outline(pen.graphics(), area, pen.color("border").deriveColor(0, 1, 1, 0.55));
        }
        Rectangle2D head = new Rectangle2D(area.getMinX() + 1, area.getMinY() - Grid.HEAD * scale, area.getWidth(),
                Grid.HEAD * scale);
        pen.left(name(frame.rack()), head, Math.clamp(head.getHeight() * 0.62, 7, 14), true, pen.color("text"));
    }

    private String name(Rack rack) {
        return rack.isShelf() ? captions.shelf() : rack.name();
    }

    private void units(Frame frame, Rectangle2D area) {
        double unit = scene.elevation().unit() * scale;
        for (Gap gap : frame.bays().gaps()) {
            double top = area.getMaxY() - (gap.bottom() + gap.height()) * unit;
            Rectangle2D where = new Rectangle2D(area.getMinX() + 3, top + 1, area.getWidth() - 6,
                    Math.max(1, gap.height() * unit - 2));
            folded(gap, where);
        }
        if (unit < 11) {
            return;
        }
        for (int number = 1; number <= frame.rack().units(); number++) {
            if (!frame.bays().isFolded(number)) {
                double bottom = area.getMaxY() - frame.bays().bottom(number) * unit;
                if (frame.first()) {
                    pen.right(String.valueOf(number), new Rectangle2D(area.getMinX() - 26, bottom - unit, 21, unit), 10,
                            false, pen.color("muted"));
                }
                pen.graphics().setStroke(pen.color("line").deriveColor(0, 1, 1, 0.5));
                pen.graphics().setLineWidth(1);
                double line = Math.floor(bottom - unit) + 0.5;
                pen.graphics().strokeLine(area.getMinX() + 3, line, area.getMaxX() - 3, line);
            }
        }
    }

    /** Empty units that are folded: two light lines, and how many there are where there is room. */
    private void folded(Gap gap, Rectangle2D where) {
        pen.graphics().setStroke(pen.color("line"));
        pen.graphics().setLineWidth(1);
        pen.graphics().setLineDashes(2, 3);
        double middle = Math.floor(where.getMinY() + where.getHeight() / 2) + 0.5;
        String text = captions.free().replace("{0}", String.valueOf(gap.units()));
        boolean words = where.getHeight() >= 12 && where.getWidth() > Pen.width(text, 10) + 40;
        double half = words ? Pen.width(text, 10) / 2 + 8 : 0;
        double centre = where.getMinX() + where.getWidth() / 2;
        pen.graphics().strokeLine(where.getMinX() + 2, middle, centre - half, middle);
        pen.graphics().strokeLine(centre + half, middle, where.getMaxX() - 2, middle);
        pen.graphics().setLineDashes();
        if (words) {
            pen.centre(text, where, 10, false, pen.color("muted"));
        }
    }
}
