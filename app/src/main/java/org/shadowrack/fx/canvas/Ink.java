package org.shadowrack.fx.canvas;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/** Small drawing strokes that canvases share. */
public final class Ink {
    private Ink() {}

    /** Slanted lines over a rectangle, the sign of a forecast. */
    public static void hatch(GraphicsContext graphics, Rectangle2D area, Paint paint, double spacing) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        graphics.clip();
        graphics.setStroke(paint);
        graphics.setLineWidth(Math.max(1.5, spacing * 0.45));
        double height = area.getHeight();
        for (double x = area.getMinX() - height; x < area.getMaxX(); x += spacing) {
            graphics.strokeLine(x, area.getMaxY(), x + height, area.getMinY());
        }
        graphics.restore();
    }

    /** A one-pixel outline that lies on whole pixels; dashes as {@code setLineDashes} takes them. */
    public static void outline(GraphicsContext graphics, Rectangle2D area, Paint paint, double... dashes) {
        graphics.save();
        graphics.setStroke(paint);
        graphics.setLineWidth(1);
        graphics.setLineDashes(dashes);
        graphics.strokeRect(Math.floor(area.getMinX()) + 0.5, Math.floor(area.getMinY()) + 0.5,
                Math.round(area.getWidth()) - 1, Math.round(area.getHeight()) - 1);
        graphics.restore();
    }

    /** Fills a rectangle. */
    public static void fill(GraphicsContext graphics, Rectangle2D area, Paint paint) {
        graphics.setFill(paint);
        graphics.fillRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }
}
