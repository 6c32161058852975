package org.shadowrack.ui.topology.draw;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.shadowrack.ui.theme.Palette;

/** Writes on a canvas: fonts are looked up once, and what does not fit ends in an ellipsis. For one drawing. */
final class Pen {
    /** The mean width of a character of the bundled sans, in heights of its font. */
    private static final double CHARACTER = 0.53;
    private static final double LEGIBLE = 8.5;

    private final GraphicsContext graphics;
    private final Palette palette;
    private final Map<Long, Font> fonts = new HashMap<>();

    Pen(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        graphics.setTextBaseline(VPos.CENTER);
    }

    GraphicsContext graphics() {
        return graphics;
    }

    Color color(String token) {
        return palette.get(token);
    }

    Palette palette() {
        return palette;
    }

    /** Writes from the left of {@code area}, in the middle of its height. */
    void left(String text, Rectangle2D area, double size, boolean strong, Color color) {
        write(text, area.getMinX(), area, size, strong, color, TextAlignment.LEFT);
    }

    /** Writes up to the right of {@code area}. */
    void right(String text, Rectangle2D area, double size, boolean strong, Color color) {
        write(text, area.getMaxX(), area, size, strong, color, TextAlignment.RIGHT);
    }

    /** Writes in the middle of {@code area}. */
    void centre(String text, Rectangle2D area, double size, boolean strong, Color color) {
        write(text, area.getMinX() + area.getWidth() / 2, area, size, strong, color, TextAlignment.CENTER);
    }

    private void write(String text, double x, Rectangle2D area, double size, boolean strong, Color color,
            TextAlignment side) {
        String fits = size < LEGIBLE ? "" : fit(text, size, area.getWidth());
        if (!fits.isEmpty()) {
            graphics.setFont(font(size, strong));
            graphics.setTextAlign(side);
            graphics.setFill(color);
            graphics.fillText(fits, x, area.getMinY() + area.getHeight() / 2);
        }
    }

    private Font font(double size, boolean strong) {
        long rounded = Math.round(size * 2);
        return fonts.computeIfAbsent(strong ? -rounded : rounded,
                key -> Font.font(strong ? "IBM Plex Sans SmBld" : "IBM Plex Sans", rounded / 2.0));
    }

    /** About how wide a text is, pixels. */
    static double width(String text, double size) {
        return text.length() * size * CHARACTER;
    }

    /**
     * The text, or as much of it as fits with an ellipsis; empty where not even three characters do. Of a name in parts the
     * last is kept, since the first is the rack's, which all its neighbours bear.
     */
    static String fit(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        String last = "…" + text.substring(text.lastIndexOf('-') + 1);
        if (text.indexOf('-') > 0 && last.length() > 2 && width(last, size) <= room) {
            return last;
        }
        int most = (int) (room / (size * CHARACTER)) - 1;
        return most < 2 ? "" : text.substring(0, Math.min(text.length(), most)) + "…";
    }
}
