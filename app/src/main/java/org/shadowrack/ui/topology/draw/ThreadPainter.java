package org.shadowrack.ui.topology.draw;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.topology.draw.Threads.Thread;

/** Draws the threads between the two homes of a workload, and on each what moves how it stands. */
public final class ThreadPainter {
    private static final double CORNER = 6;
    private static final double LABEL = 20;
    private static final double NEAR = 4;

    private final GraphicsContext graphics;
    private final Scene scene;
    private final List<Thread> threads;

    private ThreadPainter(GraphicsContext graphics, Scene scene, Function<MigrationView, String> words) {
        this.graphics = graphics;
        this.scene = scene;
        this.threads = new Threads(scene, words).routed();
    }

    /** Draws them; {@code words} says how a migration stands. */
    public static void paint(GraphicsContext graphics, Scene scene, Function<MigrationView, String> words) {
        ThreadPainter painter = new ThreadPainter(graphics, scene, words);
        painter.threads.forEach(painter::line);
        painter.threads.forEach(painter::label);
    }

    private void line(Thread thread) {
        Color color = scene.palette().get("thread");
        graphics.setStroke(thread.moving() ? color : color.deriveColor(0, 1, 1, 0.75));
        graphics.setLineWidth(thread.moving() ? 2 : 1.2);
        graphics.setLineDashes(thread.moving() ? new double[0] : new double[]{2, 4});
        double from = Threads.middle(thread.from());
        double to = Threads.middle(thread.to());
        graphics.beginPath();
        graphics.moveTo(thread.from().getMaxX(), from);
        graphics.arcTo(thread.out(), from, thread.out(), thread.lane(), CORNER);
        graphics.arcTo(thread.out(), thread.lane(), thread.in(), thread.lane(), CORNER);
        graphics.arcTo(thread.in(), thread.lane(), thread.in(), to, CORNER);
        graphics.arcTo(thread.in(), to, thread.to().getMaxX(), to, CORNER);
        graphics.lineTo(thread.to().getMaxX(), to);
        graphics.stroke();
        graphics.setLineDashes();
        graphics.setFill(color);
        graphics.fillOval(thread.from().getMaxX() - 3, from - 3, 6, 6);
        graphics.fillOval(thread.to().getMaxX() - 3, to - 3, 6, 6);
    }

    private void label(Thread thread) {
        if (thread.label().isEmpty()) {
            return;
        }
        double width = Math.ceil(measured(thread.label()) + 14);
        Rectangle2D area = new Rectangle2D(Math.round(place(thread, width)), Math.round(thread.lane() - LABEL / 2),
                width, LABEL);
        lead(thread, area);
        Ink.fill(graphics, area, scene.palette().get("raised"));
        Ink.outline(graphics, area, scene.palette().get("thread"));
        graphics.setFont(Font.font("IBM Plex Sans", 12));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(scene.palette().get("text"));
        graphics.fillText(thread.label(), area.getMinX() + area.getWidth() / 2, area.getMinY() + LABEL / 2);
    }

    private static double measured(String text) {
        Text measured = new Text(text);
        measured.setFont(Font.font("IBM Plex Sans", 12));
        return measured.getLayoutBounds().getWidth();
    }

    /** Joins a label that had no room on its thread to it. */
    private void lead(Thread thread, Rectangle2D label) {
        double right = Math.max(thread.out(), thread.in());
        double left = Math.min(thread.out(), thread.in());
        graphics.setStroke(scene.palette().get("thread"));
        graphics.setLineWidth(1);
        if (label.getMinX() > right) {
            graphics.strokeLine(right, thread.lane(), label.getMinX(), thread.lane());
        } else if (label.getMaxX() < left) {
            graphics.strokeLine(label.getMaxX(), thread.lane(), left, thread.lane());
        }
    }

    /** On the thread's own crossing where no other thread runs up or down; else beside it; at worst wherever there is room. */
    private double place(Thread thread, double width) {
        double left = Math.min(thread.out(), thread.in());
        double right = Math.max(thread.out(), thread.in());
        double most = Math.max(4, graphics.getCanvas().getWidth() - width - 4);
        double middle = (left + right - width) / 2;
        double best = Math.clamp(right - left > width + 16 ? middle : right + 8, 4, most);
        for (double shift = 0; shift < graphics.getCanvas().getWidth(); shift += 12) {
            for (double x : new double[]{best - shift, best + shift}) {
                if (x >= 4 && x <= most && isFree(thread, x, width)) {
                    return x;
                }
            }
        }
        return best;
    }

    private boolean isFree(Thread own, double x, double width) {
        for (double at = x - NEAR; at <= x + width + NEAR; at += NEAR) {
            for (Thread thread : threads) {
                if (!thread.equals(own) && thread.standsAt(at, own.lane(), NEAR)) {
                    return false;
                }
            }
        }
        return Math.abs(own.out() - Math.clamp(own.out(), x, x + width)) > 2
                && Math.abs(own.in() - Math.clamp(own.in(), x, x + width)) > 2;
    }
}
