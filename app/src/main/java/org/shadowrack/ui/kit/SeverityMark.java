package org.shadowrack.ui.kit;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.theme.Palette;

/** The sign of a severity: an octagon C, a triangle H, a diamond M, a circle L; shape, letter and colour say the same. */
public final class SeverityMark {
    private SeverityMark() {}

    /** Draws the sign centred on a point. */
    public static void draw(GraphicsContext graphics, Palette palette, Severity severity, double x, double y,
            double size) {
        Color color = palette.get(token(severity));
        graphics.setFill(color);
        shape(graphics, severity, x, y, size / 2);
        graphics.setFill(palette.get("onaccent"));
        graphics.setFont(Font.font("IBM Plex Sans SmBld", size * 0.62));
        graphics.setTextAlign(TextAlignment.CENTER);
        VPos before = graphics.getTextBaseline();
        graphics.setTextBaseline(VPos.CENTER);
        double drop = severity == Severity.HIGH ? 0.1 : 0;
        graphics.fillText(String.valueOf(severity.letter()), x, y + size * drop);
        graphics.setTextBaseline(before);
    }

    /** A node of its own, such as for a table's cell; drawn once. */
    public static Canvas node(Palette palette, Severity severity, double size) {
        Canvas canvas = new Canvas(size, size);
        draw(canvas.getGraphicsContext2D(), palette, severity, size / 2, size / 2, size);
        canvas.setAccessibleText(Formats.words(severity.name()));
        return canvas;
    }

    /** The token of its colour. */
    public static String token(Severity severity) {
        return Formats.words(severity.name());
    }

    private static void shape(GraphicsContext graphics, Severity severity, double x, double y, double radius) {
        switch (severity) {
            case CRITICAL -> polygon(graphics, x, y, radius * 1.04, 8, Math.PI / 8);
            case HIGH -> polygon(graphics, x, y + radius * 0.22, radius * 1.28, 3, -Math.PI / 2);
            case MEDIUM -> polygon(graphics, x, y, radius * 1.12, 4, 0);
            case LOW -> graphics.fillOval(x - radius, y - radius, radius * 2, radius * 2);
        }
    }

    private static void polygon(GraphicsContext graphics, double x, double y, double radius, int corners, double turn) {
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int corner = 0; corner < corners; corner++) {
            double angle = turn + 2 * Math.PI * corner / corners;
            xs[corner] = x + radius * Math.cos(angle);
            ys[corner] = y + radius * Math.sin(angle);
        }
        graphics.fillPolygon(xs, ys, corners);
    }
}
