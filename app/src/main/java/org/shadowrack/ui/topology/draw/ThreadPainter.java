package org.shadowrack.ui.topology.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Workload;

/**
 * Draws the threads between the two homes of a workload: of those that move, that should, and of the selected host. A
 * thread runs in the gaps between racks and crosses in the corridor between the sides, so it covers no rack.
 */
public final class ThreadPainter {
    private static final double CORNER = 6;
    private static final double LABEL = 20;

    private final GraphicsContext graphics;
    private final Scene scene;
    private final Function<MigrationView, String> words;

    private ThreadPainter(GraphicsContext graphics, Scene scene, Function<MigrationView, String> words) {
        this.graphics = graphics;
        this.scene = scene;
        this.words = words;
    }

    /** A thread that is drawn; {@code label} empty for none. */
    private record Thread(Rectangle2D from, Rectangle2D to, boolean moving, String label) {}

    /** Draws them; {@code words} says how a migration stands. */
    public static void paint(GraphicsContext graphics, Scene scene, Function<MigrationView, String> words) {
        ThreadPainter painter = new ThreadPainter(graphics, scene, words);
        List<Thread> threads = painter.threads();
        double height = Math.max(1, painter.corridor().getHeight());
        int lanes = (int) Math.max(1, Math.floor((height - 8) / (LABEL + 2)));
        for (int i = 0; i < threads.size(); i++) {
            painter.line(threads.get(i), i, painter.laneOf(i, lanes));
        }
        for (int i = 0; i < threads.size(); i++) {
            painter.label(threads.get(i), i, painter.laneOf(i, lanes));
        }
    }

    private List<Thread> threads() {
        List<Thread> threads = new ArrayList<>();
        scene.fleet().snapshot().topology().workloads().forEach(workload -> thread(workload).ifPresent(threads::add));
        threads.sort(Comparator.comparing(Thread::moving).reversed());
        return threads;
    }

    private Optional<Thread> thread(Workload workload) {
        Optional<MigrationView> moving = scene.fleet().migrationOf(workload.name())
                .filter(migration -> !migration.state().isEnd());
        boolean advised = scene.fleet().adviceFor(workload.name()).filter(advice -> !(advice instanceof Advice.Hold))
                .isPresent();
        boolean selected = workload.primary().equals(scene.selected()) || workload.shadow().equals(scene.selected());
        Optional<Rectangle2D> from = scene.cell(workload.primary());
        Optional<Rectangle2D> to = scene.cell(workload.shadow());
        if (from.isEmpty() || to.isEmpty() || moving.isEmpty() && !advised && !selected) {
            return Optional.empty();
        }
        String label = moving.map(migration -> workload.name() + "  " + words.apply(migration))
                .orElse(selected ? workload.name() : "");
        return Optional.of(new Thread(from.get(), to.get(), moving.isPresent(), label));
    }

    private Rectangle2D corridor() {
        return scene.view().toScreen(scene.elevation().corridor());
    }

    private double laneOf(int index, int lanes) {
        return corridor().getMinY() + 4 + LABEL / 2 + index % lanes * (LABEL + 2);
    }

    /** Where a thread runs up and down beside a rack. */
    private double gutter(Rectangle2D cell, int index) {
        return cell.getMaxX() + 3 * scene.view().scale() + 4 + index % 4 * 3.5;
    }

    private void line(Thread thread, int index, double lane) {
        Color color = scene.palette().get("thread");
        double out = gutter(thread.from, index);
        double in = gutter(thread.to, index);
        graphics.setStroke(thread.moving ? color : color.deriveColor(0, 1, 1, 0.75));
        graphics.setLineWidth(thread.moving ? 2 : 1.2);
        graphics.setLineDashes(thread.moving ? new double[0] : new double[]{2, 4});
        graphics.beginPath();
        graphics.moveTo(thread.from.getMaxX(), middle(thread.from));
        graphics.arcTo(out, middle(thread.from), out, lane, CORNER);
        graphics.arcTo(out, lane, in, lane, CORNER);
        graphics.arcTo(in, lane, in, middle(thread.to), CORNER);
        graphics.arcTo(in, middle(thread.to), thread.to.getMaxX(), middle(thread.to), CORNER);
        graphics.lineTo(thread.to.getMaxX(), middle(thread.to));
        graphics.stroke();
        graphics.setLineDashes();
        graphics.setFill(color);
        graphics.fillOval(thread.from.getMaxX() - 3, middle(thread.from) - 3, 6, 6);
        graphics.fillOval(thread.to.getMaxX() - 3, middle(thread.to) - 3, 6, 6);
    }

    private void label(Thread thread, int index, double lane) {
        if (thread.label.isEmpty()) {
            return;
        }
        Font font = Font.font("IBM Plex Sans", 12);
        Text measured = new Text(thread.label);
        measured.setFont(font);
        double width = measured.getLayoutBounds().getWidth() + 12;
        double left = Math.min(gutter(thread.from, index), gutter(thread.to, index));
        double right = Math.max(gutter(thread.from, index), gutter(thread.to, index));
        double x = right - left > width + 16 ? (left + right - width) / 2 : right + 6;
        x = Math.clamp(x, 4, Math.max(4, graphics.getCanvas().getWidth() - width - 4));
        Rectangle2D area = new Rectangle2D(Math.round(x), Math.round(lane - LABEL / 2), Math.ceil(width), LABEL);
        Ink.fill(graphics, area, scene.palette().get("raised"));
        Ink.outline(graphics, area, scene.palette().get("thread"));
        graphics.setFont(font);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(scene.palette().get("text"));
        graphics.fillText(thread.label, area.getMinX() + 6, area.getMinY() + LABEL / 2);
    }

    private static double middle(Rectangle2D area) {
        return (area.getMinY() + area.getMaxY()) / 2;
    }
}
