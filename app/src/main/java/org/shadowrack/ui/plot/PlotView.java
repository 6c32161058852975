package org.shadowrack.ui.plot;

import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.shadowrack.fx.canvas.LayeredCanvas;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** A plot as large as its room; where there is nothing to draw it says why. FX thread only. */
public final class PlotView extends StackPane {
    private final LayeredCanvas canvas = new LayeredCanvas();
    private final Label empty;
    private Plot plot;

    /** An empty plot that says {@code nothing} in the meantime. */
    public PlotView(ScreenContext context, String id, String nothing) {
        this.plot = new Plot(Axis.share(""), Axis.share(""), java.util.List.of(), java.util.List.of());
        this.empty = Nodes.wrapped(nothing, "muted");
        setId(id);
        setMinSize(0, 0);
        canvas.add((graphics, width, height) -> {
            if (!plot.isEmpty()) {
                new PlotPainter(graphics, context.palette(), plot, width, height).paint();
            }
        });
        getChildren().addAll(canvas, empty);
        setAccessibleText(nothing);
    }

    /** Draws {@code newest}, and tells screen readers {@code words}. */
    public void show(Plot newest, String words) {
        plot = newest;
        empty.setVisible(newest.isEmpty());
        setAccessibleText(words);
        canvas.invalidate();
    }

    /** Draws nothing, and says why. */
    public void nothing(String why) {
        empty.setText(why);
        show(new Plot(plot.x(), plot.y(), java.util.List.of(), java.util.List.of()), why);
    }

    /** Draws anew, after a change of the theme. */
    public void redraw() {
        canvas.invalidate();
    }

    /** What is drawn. */
    public Plot plot() {
        return plot;
    }

    /** Itself as an image, at twice the size for print. */
    public WritableImage image() {
        javafx.scene.SnapshotParameters parameters = new javafx.scene.SnapshotParameters();
        parameters.setTransform(javafx.scene.transform.Transform.scale(2, 2));
        return snapshot(parameters, null);
    }
}
