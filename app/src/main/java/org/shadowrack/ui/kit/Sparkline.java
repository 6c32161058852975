package org.shadowrack.ui.kit;

import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.canvas.LayeredCanvas;
import org.shadowrack.history.History.Points;
import org.shadowrack.ui.theme.Palette;

/** A small line of a series over its own range: measured, hence solid. FX thread only. */
public final class Sparkline {
    private final LayeredCanvas canvas = new LayeredCanvas();
    private final Palette palette;
    private @Nullable Points points;

    /** Empty, of this height. */
    public Sparkline(Palette palette, double height) {
        this.palette = palette;
        canvas.setMinHeight(height);
        canvas.setPrefHeight(height);
        canvas.add(this::paint);
    }

    /** The node. */
    public LayeredCanvas node() {
        return canvas;
    }

    /** Shows these points. */
    public void show(Points newPoints) {
        points = newPoints;
        canvas.invalidate();
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        Points shown = points;
        graphics.setStroke(palette.get("line"));
        graphics.strokeLine(0, height - 0.5, width, height - 0.5);
        if (shown != null && shown.size() > 1) {
            line(graphics, shown, width, height - 3);
        }
    }

    private void line(GraphicsContext graphics, Points shown, double width, double height) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : shown.values()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double span = high > low ? high - low : 1;
        long from = shown.epochMillis()[0];
        double time = Math.max(1, shown.epochMillis()[shown.size() - 1] - from);
        double[] xs = new double[shown.size()];
        double[] ys = new double[shown.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = (shown.epochMillis()[i] - from) / time * (width - 4) + 1;
            ys[i] = 2 + (1 - (shown.values()[i] - low) / span) * (height - 3);
        }
        graphics.setStroke(palette.get("muted"));
        graphics.setLineWidth(1.2);
        graphics.strokePolyline(xs, ys, xs.length);
        graphics.setFill(palette.get("text"));
        graphics.fillOval(xs[xs.length - 1] - 2, ys[xs.length - 1] - 2, 4, 4);
    }
}
