package org.shadowrack.ui.topology.draw;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.ui.topology.draw.Elevation.Frame;

/** Draws what stands still: rack frames, their names and unit numbers, the captions of both sides. */
public final class FloorPainter {
    private static final double LEGIBLE = 8;

    private FloorPainter() {}

    /** Draws it. */
    public static void paint(GraphicsContext graphics, Scene scene, String primary, String shadow) {
        graphics.setTextBaseline(VPos.BASELINE);
        caption(graphics, scene, scene.elevation().primaryCaption(), primary, "muted");
        caption(graphics, scene, scene.elevation().shadowCaption(), shadow, "shadow");
        scene.elevation().frames().forEach(frame -> frame(graphics, scene, frame));
    }

    private static void caption(GraphicsContext graphics, Scene scene, Rectangle2D where, String text, String token) {
        if (where.getWidth() > 0) {
            Rectangle2D area = scene.view().toScreen(where);
            graphics.setTextAlign(TextAlignment.LEFT);
            graphics.setFont(Font.font("IBM Plex Sans SmBld", 12));
            graphics.setFill(scene.palette().get(token));
            graphics.fillText(text, area.getMinX(), area.getMinY() + 10);
        }
    }

    private static void frame(GraphicsContext graphics, Scene scene, Frame frame) {
        Rectangle2D area = scene.view().toScreen(frame.area());
        Ink.fill(graphics, area, scene.palette().get("surface"));
        if (scene.detail() == Scene.Detail.NEAR) {
            units(graphics, scene, area);
        }
        if (frame.rack().shadow()) {
            Ink.outline(graphics, area, scene.palette().get("shadow"), 5, 4);
        } else {
            Ink.outline(graphics, area, scene.palette().get("border"));
        }
        double head = Elevation.HEAD * scene.view().scale();
        if (head >= LEGIBLE) {
            graphics.setTextAlign(TextAlignment.LEFT);
            graphics.setFont(Font.font("IBM Plex Sans SmBld", Math.clamp(head * 0.6, 9, 14)));
            graphics.setFill(scene.palette().get("text"));
            graphics.fillText(frame.rack().name(), area.getMinX() + 1, area.getMinY() - Math.max(3, head * 0.22));
        }
    }

    /** A hairline every rack unit and a number every sixth, so that an empty slot reads as one. */
    private static void units(GraphicsContext graphics, Scene scene, Rectangle2D area) {
        double unit = Elevation.UNIT * scene.view().scale();
        graphics.setStroke(scene.palette().get("line").deriveColor(0, 1, 1, 0.45));
        graphics.setLineWidth(1);
        for (double y = area.getMaxY() - unit; y > area.getMinY() + 1; y -= unit) {
            double line = Math.floor(y) + 0.5;
            graphics.strokeLine(area.getMinX() + 2, line, area.getMaxX() - 2, line);
        }
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFont(Font.font("IBM Plex Sans", 9));
        graphics.setFill(scene.palette().get("muted"));
        for (int number = 6; number * unit <= area.getHeight() + 1; number += 6) {
            graphics.fillText(String.valueOf(number), area.getMinX() - 3, area.getMaxY() - (number - 0.75) * unit);
        }
    }
}
