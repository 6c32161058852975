package org.shadowrack.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.ui.theme.Palette;

/** A forecast probability as a hatched bar, with a tick where the threshold lies. */
public final class RiskBar {
    private RiskBar() {}

    /** Draws the bar; {@code threshold} below 0 draws no tick. */
    public static void draw(GraphicsContext graphics, Palette palette, Rectangle2D area, double probability,
            double threshold) {
        Ink.fill(graphics, area, palette.get("track"));
        Rectangle2D filled = new Rectangle2D(area.getMinX(), area.getMinY(),
                Math.max(1, area.getWidth() * Math.min(1, probability)), area.getHeight());
        Color color = palette.risk(probability);
        Ink.fill(graphics, filled, color.deriveColor(0, 1, 1, 0.35));
        Ink.hatch(graphics, filled, color, 6);
        if (threshold >= 0) {
            double x = Math.floor(area.getMinX() + area.getWidth() * threshold) + 0.5;
            graphics.setStroke(palette.get("text"));
            graphics.setLineWidth(1);
            graphics.strokeLine(x, area.getMinY() - 2, x, area.getMaxY() + 2);
        }
    }

    /** A node of its own, drawn once. */
    public static Canvas node(Palette palette, double width, double height, double probability, double threshold) {
        Canvas canvas = new Canvas(width, height + 4);
        draw(canvas.getGraphicsContext2D(), palette, new Rectangle2D(0, 2, width, height), probability, threshold);
        return canvas;
    }
}
