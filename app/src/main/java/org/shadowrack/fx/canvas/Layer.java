package org.shadowrack.fx.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** One canvas as large as the window on it, and whether it must be drawn again. FX thread only. */
public final class Layer {
    private final Canvas canvas = new Canvas();
    private final Painter painter;
    private boolean dirty = true;

    Layer(Painter painter) {
        this.painter = painter;
    }

    /** Draws a layer. */
    @FunctionalInterface
    public interface Painter {
        /** Draws on a cleared canvas of this size, pixels. */
        void paint(GraphicsContext graphics, double width, double height);
    }

    /** Marks it to be drawn at the next pulse. */
    public void invalidate() {
        dirty = true;
    }

    Canvas canvas() {
        return canvas;
    }

    void resize(double width, double height) {
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
    }

    void drawIfDirty() {
        if (dirty) {
            dirty = false;
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            painter.paint(graphics, canvas.getWidth(), canvas.getHeight());
        }
    }
}
