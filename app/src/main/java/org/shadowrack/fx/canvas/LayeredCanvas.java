package org.shadowrack.fx.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * Canvases on top of each other, each as large as this region. A layer is drawn in the layout pass before a frame, when it
 * is dirty; away from a scene nothing is drawn, since a detached canvas would queue its drawing. FX thread only.
 */
public final class LayeredCanvas extends Region {
    private final List<Layer> layers = new ArrayList<>();

    /** Without layers, and as small as its parent makes it. */
    public LayeredCanvas() {
        setMinSize(0, 0);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestLayout();
            }
        });
    }

    /** Adds a layer on top. */
    public Layer add(Layer.Painter painter) {
        Layer layer = new Layer(painter);
        layers.add(layer);
        layer.canvas().setManaged(false);
        layer.canvas().setMouseTransparent(true);
        getChildren().add(layer.canvas());
        return layer;
    }

    /** Marks every layer to be drawn again. */
    public void invalidate() {
        layers.forEach(Layer::invalidate);
        requestLayout();
    }

    /** Marks one layer to be drawn again. */
    public void invalidate(Layer layer) {
        layer.invalidate();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Scene scene = getScene();
        if (scene != null && getWidth() > 0 && getHeight() > 0) {
            layers.forEach(layer -> {
                layer.resize(Math.ceil(getWidth()), Math.ceil(getHeight()));
                layer.drawIfDirty();
            });
        }
    }
}
