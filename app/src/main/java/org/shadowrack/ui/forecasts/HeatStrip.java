package org.shadowrack.ui.forecasts;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.fx.canvas.LayeredCanvas;
import org.shadowrack.model.site.Component;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.forecasts.HeatMap.Cell;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.screen.ScreenContext;

/** The heat map drawn; the table below it is its double for keyboard and screen reader. */
final class HeatStrip {
    private static final double LEFT = 92;
    private static final double TOP = 16;
    private static final double ROW = 13;

    private final ScreenContext context;
    private final LayeredCanvas node = new LayeredCanvas();
    private final Tooltip tooltip = new Tooltip();
    private HeatMap map;

    HeatStrip(ScreenContext context, Consumer<Component> chosen) {
        this.context = context;
        this.map = HeatMap.of(context.fleet().newest());
        node.setId(ForecastIds.HEAT);
        node.add(this::paint);
        node.setAccessibleText(context.text("forecasts.heat"));
        Tooltip.install(node, tooltip);
        node.setOnMouseMoved(event -> tooltip.setText(under(event)
                .map(cell -> context.text("forecasts.heat.cell", cell.component().name(),
                        cell.component().service(), words(cell)))
                .orElse(context.text("forecasts.heat"))));
        node.setOnMouseClicked(event -> under(event).map(Cell::component).ifPresent(chosen));
    }

    LayeredCanvas node() {
        return node;
    }

    void show(Fleet fleet) {
        map = HeatMap.of(fleet);
        double height = TOP + Math.max(1, map.kinds().size()) * ROW + 2;
        node.setMinHeight(height);
        node.setPrefHeight(height);
        node.setMaxHeight(height);
        node.invalidate();
    }

    private java.util.Optional<Cell> under(MouseEvent event) {
        int row = (int) Math.floor((event.getY() - TOP) / ROW);
        int column = (int) Math.floor((event.getX() - LEFT) / step(node.getWidth()));
        return map.at(row, column);
    }

    private String words(Cell cell) {
        if (cell.risk() >= 0) {
            return Formats.percent(cell.risk());
        }
        return context.text(cell.risk() == HeatMap.UNUSUAL ? "forecasts.anomaly" : "forecasts.abstains");
    }

    private double step(double width) {
        return Math.max(1, (width - LEFT - 8) / Math.max(1, map.hosts().size()));
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        graphics.setFont(Font.font("IBM Plex Sans", 11));
        graphics.setFill(context.palette().get("muted"));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.LEFT);
        for (int row = 0; row < map.kinds().size(); row++) {
            graphics.fillText(Formats.words(map.kinds().get(row).name()), 0, TOP + row * ROW + ROW / 2);
        }
        double step = step(width);
        for (int column = 0; column < map.hosts().size(); column++) {
            double x = LEFT + column * step;
            graphics.setFill(context.palette().get("muted"));
            map.rackAt(column).ifPresent(rack -> graphics.fillText(rack, x, 7));
            for (int row = 0; row < map.kinds().size(); row++) {
                cell(graphics, row, column, new Rectangle2D(x, TOP + row * ROW, Math.max(1, step - 1), ROW - 2));
            }
        }
    }

    /** A forecast, so hatched once it is more than rest; an abstention is an empty frame, never calm, with a bar in it where it is unusual. */
    private void cell(GraphicsContext graphics, int row, int column, Rectangle2D area) {
        map.at(row, column).ifPresent(cell -> {
            if (cell.risk() < 0) {
                Ink.outline(graphics, area, context.palette().get("border"), 2, 2);
                if (cell.risk() == HeatMap.UNUSUAL) {
                    Ink.fill(graphics, new Rectangle2D(area.getMinX() + 2, area.getMinY() + 3, area.getWidth() - 4,
                            area.getHeight() - 6), context.palette().get("low"));
                }
            } else {
                Ink.fill(graphics, area, context.palette().risk(cell.risk()));
                if (cell.risk() >= HeatMap.CALM) {
                    Ink.hatch(graphics, area, context.palette().get("surface").deriveColor(0, 1, 1, 0.35), 4);
                }
            }
        });
    }
}
