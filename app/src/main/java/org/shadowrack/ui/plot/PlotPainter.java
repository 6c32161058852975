package org.shadowrack.ui.plot;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.shadowrack.ui.theme.Palette;

/** Draws a plot on a canvas. Used for one drawing. */
final class PlotPainter {
    private static final double LEFT = 46;
    private static final double RIGHT = 12;
    private static final double BARE_TOP = 8;
    private static final double TOP = 20;
    private static final double BARE_BOTTOM = 20;
    private static final double BOTTOM = 34;
    private static final double TEXT = 11;

    private final GraphicsContext graphics;
    private final Palette palette;
    private final Plot plot;
    private final Rectangle2D area;

    PlotPainter(GraphicsContext graphics, Palette palette, Plot plot, double width, double height) {
        this.graphics = graphics;
        this.palette = palette;
        this.plot = plot;
        double top = plot.y().title().isEmpty() && plot.series().size() < 2 ? BARE_TOP : TOP;
        double bottom = plot.x().title().isEmpty() ? BARE_BOTTOM : BOTTOM;
        this.area = new Rectangle2D(LEFT, top, Math.max(1, width - LEFT - RIGHT), Math.max(1, height - top - bottom));
        graphics.setFont(Font.font("IBM Plex Sans", TEXT));
    }

    void paint() {
        axes();
        plot.marks().forEach(this::mark);
        graphics.save();
        graphics.beginPath();
        graphics.rect(area.getMinX() - 3, area.getMinY() - 3, area.getWidth() + 6, area.getHeight() + 6);
        graphics.clip();
        plot.series().forEach(this::curve);
        graphics.restore();
        legend();
    }

    private void axes() {
        graphics.setLineWidth(1);
        Color line = palette.get("line");
        Color muted = palette.get("muted");
        for (double tick : plot.y().ticks((int) (area.getHeight() / 28))) {
            double y = crisp(y(tick));
            stroke(line, area.getMinX(), y, area.getMaxX(), y);
            text(muted, plot.y().label().apply(tick), area.getMinX() - 6, y, TextAlignment.RIGHT, VPos.CENTER);
        }
        for (double tick : plot.x().ticks((int) (area.getWidth() / 88))) {
            double x = crisp(x(tick));
            stroke(line, x, area.getMaxY(), x, area.getMaxY() + 4);
            text(muted, plot.x().label().apply(tick), Math.min(x, area.getMaxX() - 8), area.getMaxY() + 6,
                    TextAlignment.CENTER, VPos.TOP);
        }
        stroke(palette.get("border"), area.getMinX(), crisp(area.getMaxY()), area.getMaxX(), crisp(area.getMaxY()));
        text(muted, plot.x().title(), area.getMaxX(), area.getMaxY() + 19, TextAlignment.RIGHT, VPos.TOP);
        text(muted, plot.y().title(), 4, 3, TextAlignment.LEFT, VPos.TOP);
    }

    private void mark(Plot.Mark mark) {
        graphics.setLineDashes(4, 3);
        Color color = palette.get(mark.token());
        double at = mark.upright() ? crisp(x(mark.value())) : crisp(y(mark.value()));
        if (mark.upright()) {
            stroke(color, at, area.getMinY(), at, area.getMaxY());
            boolean late = at > area.getMinX() + area.getWidth() * 0.7;
            text(color, mark.text(), late ? at - 4 : at + 4, area.getMinY(),
                    late ? TextAlignment.RIGHT : TextAlignment.LEFT, VPos.TOP);
        } else {
            stroke(color, area.getMinX(), at, area.getMaxX(), at);
            text(color, mark.text(), area.getMaxX(), at - 2, TextAlignment.RIGHT, VPos.BOTTOM);
        }
        graphics.setLineDashes();
    }

    private void curve(Series series) {
        Color color = palette.get(series.token());
        graphics.setStroke(color);
        graphics.setFill(color);
        graphics.setLineWidth(1.5);
        switch (series.style()) {
            case POINTS -> points(series);
            case LINE -> line(series, false);
            case STEP -> line(series, true);
            case FORECAST -> {
                graphics.setLineDashes(5, 3);
                line(series, false);
                graphics.setLineDashes();
            }
        }
    }

    private void points(Series series) {
        for (int i = 0; i < series.x().length; i++) {
            graphics.fillOval(x(series.x()[i]) - 3, y(series.y()[i]) - 3, 6, 6);
        }
    }

    private void line(Series series, boolean step) {
        graphics.beginPath();
        for (int i = 0; i < series.x().length; i++) {
            double x = x(series.x()[i]);
            double y = y(series.y()[i]);
            if (i == 0) {
                graphics.moveTo(x, y);
            } else {
                if (step) {
                    graphics.lineTo(x, y(series.y()[i - 1]));
                }
                graphics.lineTo(x, y);
            }
        }
        graphics.stroke();
        if (series.x().length == 1) {
            points(series);
        }
    }

    /** Above, from the right; one curve needs none. */
    private void legend() {
        if (plot.series().size() < 2) {
            return;
        }
        double x = area.getMaxX();
        for (Series series : plot.series().reversed()) {
            text(palette.get("muted"), series.name(), x, 3, TextAlignment.RIGHT, VPos.TOP);
            x -= width(series.name()) + 18;
            graphics.setLineWidth(2);
            if (series.style() == Series.Style.FORECAST) {
                graphics.setLineDashes(4, 2);
            }
            stroke(palette.get(series.token()), x, 10, x + 14, 10);
            graphics.setLineDashes();
            x -= 14;
        }
    }

    private double width(String text) {
        javafx.scene.text.Text measured = new javafx.scene.text.Text(text);
        measured.setFont(graphics.getFont());
        return measured.getLayoutBounds().getWidth();
    }

    private void text(Color color, String text, double x, double y, TextAlignment align, VPos base) {
        graphics.setFill(color);
        graphics.setTextAlign(align);
        graphics.setTextBaseline(base);
        graphics.fillText(text, x, y);
    }

    private void stroke(Color color, double x1, double y1, double x2, double y2) {
        graphics.setStroke(color);
        graphics.strokeLine(x1, y1, x2, y2);
    }

    private double x(double value) {
        return area.getMinX() + plot.x().place(value) * area.getWidth();
    }

    private double y(double value) {
        return area.getMaxY() - plot.y().place(value) * area.getHeight();
    }

    private static double crisp(double at) {
        return Math.floor(at) + 0.5;
    }
}
