package org.shadowrack.ui.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.fx.canvas.LayeredCanvas;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.theme.Palette;
import org.shadowrack.ui.topology.replay.Mark;

/** The last 24 h as a line with what happened on it, and a handle that goes back in time. FX thread only. */
final class TimeLine {
    /** How far back it goes. */
    static final Duration SPAN = Duration.ofHours(24);

    private static final double HEIGHT = 34;
    private static final double EDGE = 10;
    private static final double TRACK = 22;
    private static final double NEAR = 6;
    private static final Duration STEP = Duration.ofMinutes(10);

    private final ScreenContext context;
    private final LayeredCanvas node = new LayeredCanvas();
    private final Consumer<Optional<Instant>> chosen;
    private final Tooltip tooltip = new Tooltip();
    private Instant end = Instant.EPOCH;
    private @Nullable Instant at;
    private List<Mark> marks = List.of();

    /** {@code chosen} gets the instant that the handle was moved to; empty for live. */
    TimeLine(ScreenContext context, Consumer<Optional<Instant>> chosen) {
        this.context = context;
        this.chosen = chosen;
        node.setId(TopologyIds.TIME);
        node.setMinHeight(HEIGHT);
        node.setPrefHeight(HEIGHT);
        node.setFocusTraversable(true);
        node.setAccessibleText(context.text("time.line"));
        node.add(this::paint);
        node.setOnMousePressed(event -> {
            node.requestFocus();
            goTo(event.getX());
        });
        node.setOnMouseDragged(event -> goTo(event.getX()));
        node.setOnMouseMoved(event -> hover(event.getX()));
        node.setOnKeyPressed(this::key);
        node.focusedProperty().subscribe(focused -> node.invalidate());
        Tooltip.install(node, tooltip);
    }

    LayeredCanvas node() {
        return node;
    }

    /** Live goes on: the line ends at {@code newEnd}. */
    void end(Instant newEnd) {
        end = newEnd;
        Instant shown = at;
        if (shown != null && shown.isBefore(end.minus(SPAN))) {
            move(end.minus(SPAN));
        }
        node.invalidate();
    }

    void marks(List<Mark> newMarks) {
        marks = newMarks;
        node.invalidate();
    }

    /** Back to live. */
    void live() {
        at = null;
        node.invalidate();
        chosen.accept(Optional.empty());
    }

    /** Moves the handle; what is not before the end is live. */
    void move(Instant to) {
        if (!to.isBefore(end)) {
            live();
            return;
        }
        at = to.isBefore(end.minus(SPAN)) ? end.minus(SPAN) : to;
        node.invalidate();
        chosen.accept(Optional.of(at));
    }

    private void key(KeyEvent event) {
        Instant from = at == null ? end : at;
        switch (event.getCode()) {
            case LEFT -> move(from.minus(STEP));
            case RIGHT -> move(from.plus(STEP));
            case HOME -> move(end.minus(SPAN));
            case END -> live();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void goTo(double x) {
        double share = (x - EDGE) / Math.max(1, node.getWidth() - 2 * EDGE);
        move(end.minus(SPAN).plusMillis(Math.round(Math.clamp(share, 0, 1) * SPAN.toMillis())));
    }

    private double x(Instant instant) {
        double share = (double) Duration.between(end.minus(SPAN), instant).toMillis() / SPAN.toMillis();
        return EDGE + Math.clamp(share, 0, 1) * (node.getWidth() - 2 * EDGE);
    }

    private void hover(double x) {
        String here = marks.stream().filter(mark -> Math.abs(x(mark.at()) - x) < NEAR).limit(6).map(mark -> Formats
                .time(mark.at()) + "  " + mark.text()).reduce((one, other) -> one + "\n" + other).orElse("");
        tooltip.setText(here.isEmpty() ? context.text("time.hint") : here);
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        Palette palette = context.palette();
        Ink.fill(graphics, new Rectangle2D(EDGE, TRACK - 2, Math.max(0, width - 2 * EDGE), 4), palette.get("track"));
        hours(graphics, palette);
        marks.forEach(mark -> mark(graphics, palette, mark));
        double handle = at == null ? width - EDGE : x(at);
        Ink.fill(graphics, new Rectangle2D(EDGE, TRACK - 2, Math.max(0, handle - EDGE), 4), palette.get(at == null
                ? "rest"
                : "interaction"));
        graphics.setFill(palette.get("interaction"));
        graphics.fillOval(handle - 7, TRACK - 7, 14, 14);
        if (node.isFocused()) {
            graphics.setStroke(palette.get("text"));
            graphics.setLineWidth(1.5);
            graphics.strokeOval(handle - 9, TRACK - 9, 18, 18);
        }
    }

    private void hours(GraphicsContext graphics, Palette palette) {
        graphics.setStroke(palette.get("line"));
        graphics.setLineWidth(1);
        Instant hour = end.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        for (int i = 0; i < SPAN.toHours(); i++) {
            double x = Math.floor(x(hour.minus(Duration.ofHours(i)))) + 0.5;
            graphics.strokeLine(x, TRACK + 3, x, TRACK + (i % 6 == 0 ? 9 : 6));
        }
    }

    /** An alarm as a triangle, a forecast as a diamond, a step as a bar, above the line. */
    private void mark(GraphicsContext graphics, Palette palette, Mark mark) {
        double x = x(mark.at());
        switch (mark.kind()) {
            case ALARM -> {
                graphics.setFill(palette.get("critical"));
                graphics.fillPolygon(new double[]{x - 5, x + 5, x}, new double[]{14, 14, 4}, 3);
            }
            case FORECAST -> {
                graphics.setFill(palette.get("high"));
                graphics.fillPolygon(new double[]{x - 5, x, x + 5, x}, new double[]{9, 4, 9, 14}, 4);
            }
            case STEP -> {
                graphics.setFill(palette.get("thread"));
                graphics.fillRect(x - 1.5, 4, 3, 10);
            }
        }
    }
}
