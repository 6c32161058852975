package org.shadowrack.ui.topology.draw;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.topology.draw.PartGlyphs.Placed;

/** Draws the parts of a box as small signs: supplies upright, fans round, drives flat, memory thin; grey at rest. */
final class PartPainter {
    private static final double ABNORMAL = 0.25;

    private final Pen pen;
    private final Scene scene;

    PartPainter(Pen pen, Scene scene) {
        this.pen = pen;
        this.scene = scene;
    }

    void paint(Host box, Rectangle2D cell) {
        CellLayout layout = CellLayout.of(cell);
        boolean tiles = layout.tiles();
        List<Placed> all = PartGlyphs.place(scene, box, cell);
        more(box.components().size() - 1 - all.size(), all, layout);
        for (Placed placed : all) {
            if (tiles) {
                tile(box, placed);
            } else {
                sign(placed.part(), placed.area());
            }
            if (placed.part().id().equals(scene.selected())) {
                Rectangle2D area = placed.area();
                Ink.outline(pen.graphics(), new Rectangle2D(area.getMinX() - 2, area.getMinY() - 2, area.getWidth() + 4,
                        area.getHeight() + 4), pen.color("interaction"));
            }
        }
    }

    /** How many parts have no room here. */
    private void more(int hidden, List<Placed> drawn, CellLayout layout) {
        Rectangle2D room = layout.parts();
        if (hidden > 0 && !drawn.isEmpty() && room != null) {
            pen.right("+" + hidden, new Rectangle2D(room.getMaxX() - PartGlyphs.REST, room.getMinY(), PartGlyphs.REST,
                    room.getHeight()), layout.tiles() ? 11 : 10, false, pen.color("muted"));
        }
    }

    private void tile(Host box, Placed placed) {
        Rectangle2D area = placed.area();
        double size = Math.clamp(area.getHeight() - 5, 8, 16);
        sign(placed.part(), new Rectangle2D(area.getMinX() + 2, area.getMinY() + (area.getHeight() - size) / 2, size,
                size));
        String figure = figure(box, placed.part());
        double figures = Math.min(area.getWidth() / 2, Pen.width(figure, 11) + 4);
        pen.left(placed.part().name(), new Rectangle2D(area.getMinX() + size + 7, area.getMinY(),
                area.getWidth() - size - figures - 10, area.getHeight()), 11, false, pen.color("text"));
        pen.right(figure, new Rectangle2D(area.getMaxX() - figures, area.getMinY(), figures, area.getHeight()), 11,
                isAbnormal(placed.part()), pen.color(isAbnormal(placed.part()) ? "text" : "muted"));
    }

    /** Its risk where it is abnormal, else its first reading. */
    private String figure(Host box, Component part) {
        double risk = scene.risk(part.id());
        return risk >= ABNORMAL
                ? Formats.percent(risk)
                : box.readings().stream().filter(reading -> reading.component().equals(part.id()))
                        .min(Comparator.comparing(Reading::metric))
                        .map(reading -> Formats.reading(reading.value(), reading.unit())).orElse("");
    }

    private boolean isAbnormal(Component part) {
        return scene.risk(part.id()) >= ABNORMAL || part.health() == Health.CRITICAL
                || part.health() == Health.WARNING;
    }

    private void sign(Component part, Rectangle2D area) {
        if ("Absent".equals(part.state())) {
            Ink.outline(pen.graphics(), area, pen.color("border"), 1, 2);
            return;
        }
        double risk = scene.risk(part.id());
        boolean forecast = risk >= ABNORMAL && part.health() != Health.CRITICAL;
        Color color = color(part, risk);
        shape(part.kind(), area, forecast ? color.deriveColor(0, 1, 1, 0.35) : color);
        if (forecast) {
            Ink.hatch(pen.graphics(), area, color, 4);
            Ink.outline(pen.graphics(), area, color);
        }
        if (part.health() == Health.UNKNOWN) {
            Ink.outline(pen.graphics(), area, pen.color("muted"), 1, 2);
        }
    }

    private Color color(Component part, double risk) {
        return switch (part.health()) {
            case CRITICAL -> pen.color("critical");
            case WARNING -> pen.color("medium");
            case UNKNOWN -> risk >= ABNORMAL ? pen.palette().risk(risk) : Color.TRANSPARENT;
            case OK -> risk >= ABNORMAL ? pen.palette().risk(risk) : pen.color("border");
        };
    }

    private void shape(ComponentKind kind, Rectangle2D area, Color color) {
        GraphicsContext graphics = pen.graphics();
        graphics.setFill(color);
        double x = area.getMinX();
        double y = area.getMinY();
        double width = area.getWidth();
        double height = area.getHeight();
        switch (kind) {
            case FAN, PUMP -> {
                graphics.fillOval(x, y, width, height);
                graphics.setFill(pen.color("track"));
                graphics.fillOval(x + width * 0.36, y + height * 0.36, width * 0.28, height * 0.28);
            }
            case DRIVE, STORAGE -> {
                graphics.fillRect(x, y + height * 0.2, width, height * 0.6);
                graphics.setFill(pen.color("track"));
                graphics.fillRect(x + width * 0.7, y + height * 0.4, Math.max(1, width * 0.15), height * 0.2);
            }
            case CPU, GPU -> {
                graphics.fillRect(x, y, width, height);
                graphics.setFill(pen.color("track"));
                graphics.fillRect(x + width * 0.3, y + height * 0.3, width * 0.4, height * 0.4);
            }
            case NIC, SWITCH -> {
                graphics.fillRect(x, y + height * 0.3, width, height * 0.4);
                graphics.fillRect(x + width * 0.35, y, width * 0.3, height * 0.3);
            }
            case VM, CONTAINER -> graphics.fillRoundRect(x, y, width, height, width * 0.6, height * 0.6);
            default -> graphics.fillRect(x, y, width, height);
        }
    }
}
