package org.shadowrack.ui.topology;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.HBox;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** What hatching, filling, dashes and dots mean. */
final class Legend {
    private final HBox node = new HBox(6);

    Legend(ScreenContext context) {
        node.setStyle("-fx-alignment: center-left; -fx-padding: 0 0 0 12;");
        Rectangle2D area = new Rectangle2D(0, 0, 22, 10);
        var palette = context.palette();
        Canvas hatched = sample();
        Ink.hatch(hatched.getGraphicsContext2D(), area, palette.get("muted"), 5);
        Canvas solid = sample();
        Ink.fill(solid.getGraphicsContext2D(), area, palette.get("muted"));
        Canvas dashed = sample();
        Ink.outline(dashed.getGraphicsContext2D(), area, palette.get("shadow"), 4, 3);
        node.getChildren().addAll(hatched, Nodes.fixed(context.text("legend.forecast"), "caption"), solid, Nodes.fixed(
                context.text("legend.measured"), "caption"), dashed,
                Nodes.fixed(context.text("legend.shadow"),
                        "caption"));
    }

    HBox node() {
        return node;
    }

    private static Canvas sample() {
        return new Canvas(22, 10);
    }
}
