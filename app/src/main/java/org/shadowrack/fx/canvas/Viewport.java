package org.shadowrack.fx.canvas;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * What part of the world is seen: screen = world × scale + offset. Immutable.
 *
 * @param scale pixels a world unit, above 0
 * @param offsetX pixels
 * @param offsetY pixels
 */
public record Viewport(double scale, double offsetX, double offsetY) {
    /** World and screen agree. */
    public static final Viewport IDENTITY = new Viewport(1, 0, 0);

    /** Shows all of a world of this size, centred, within a window of that size, never larger than {@code largest}. */
    public static Viewport fit(double worldWidth, double worldHeight, double width, double height, double largest) {
        double scale = Math.max(0.01, Math.min(largest, Math.min(width / worldWidth, height / worldHeight)));
        return new Viewport(scale, (width - worldWidth * scale) / 2, (height - worldHeight * scale) / 2);
    }

    /** Zoomed by {@code factor} about a point of the screen, which stays where it is. */
    public Viewport zoomed(double factor, double x, double y) {
        return new Viewport(scale * factor, x - (x - offsetX) * factor, y - (y - offsetY) * factor);
    }

    /** Moved by pixels. */
    public Viewport moved(double dx, double dy) {
        return new Viewport(scale, offsetX + dx, offsetY + dy);
    }

    /** A world rectangle on the screen. */
    public Rectangle2D toScreen(Rectangle2D world) {
        return new Rectangle2D(world.getMinX() * scale + offsetX, world.getMinY() * scale + offsetY,
                world.getWidth() * scale, world.getHeight() * scale);
    }

    /** A point of the screen in the world. */
    public Point2D toWorld(double x, double y) {
        return new Point2D((x - offsetX) / scale, (y - offsetY) / scale);
    }
}
