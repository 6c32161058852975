package org.shadowrack.ui.topology.draw;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.ui.fleet.Host;

/** The parts of a server as small signs: supplies upright, fans round, drives flat, memory thin. */
final class PartGlyphs {
    private static final List<ComponentKind> ORDER = List.of(ComponentKind.POWER_SUPPLY, ComponentKind.FAN,
            ComponentKind.DRIVE, ComponentKind.CPU, ComponentKind.DIMM);

    private PartGlyphs() {}

    static void paint(GraphicsContext graphics, Scene scene, Host host, Rectangle2D area) {
        double size = Math.clamp(area.getHeight() - 2, 6, 14);
        double x = area.getMinX();
        for (ComponentKind kind : ORDER) {
            boolean any = false;
            for (Component part : host.components()) {
                if (part.kind() == kind && x + size < area.getMaxX()) {
                    glyph(graphics, scene, part, new Rectangle2D(x, area.getMinY() + (area.getHeight() - size) / 2,
                            width(kind, size), size));
                    x += width(kind, size) + 2;
                    any = true;
                }
            }
            x += any ? size * 0.6 : 0;
        }
    }

    private static double width(ComponentKind kind, double size) {
        return switch (kind) {
            case POWER_SUPPLY -> size * 0.6;
            case DIMM -> size * 0.3;
            case DRIVE -> size * 0.8;
            default -> size;
        };
    }

    private static void glyph(GraphicsContext graphics, Scene scene, Component part, Rectangle2D area) {
        double risk = Scene.risk(scene.fleet().snapshot().forecasts().get(part.id()) instanceof Predicted predicted
                ? predicted
                : null);
        Color color = part.health() == Health.CRITICAL ? scene.palette().get("critical") : scene.palette().risk(risk);
        graphics.setFill(color);
        if (part.kind() == ComponentKind.FAN) {
            graphics.fillOval(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        } else if (risk >= 0.25 && part.health() != Health.CRITICAL) {
            Ink.fill(graphics, area, color.deriveColor(0, 1, 1, 0.35));
            Ink.hatch(graphics, area, color, 4);
        } else {
            Ink.fill(graphics, area, color);
        }
        if (part.health() == Health.UNKNOWN) {
            Ink.outline(graphics, area, scene.palette().get("muted"), 1, 2);
        }
    }
}
