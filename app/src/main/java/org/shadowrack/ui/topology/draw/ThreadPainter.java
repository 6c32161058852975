package org.shadowrack.ui.topology.draw;

import java.util.ArrayList;
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

/** Draws the threads between the two homes of a workload: of those that move, that should, and of the selected host. */
public final class ThreadPainter {
    private final GraphicsContext graphics;
    private final Scene scene;
    private final Function<MigrationView, String> words;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private ThreadPainter(GraphicsContext graphics, Scene scene, Function<MigrationView, String> words) {
        this.graphics = graphics;
        this.scene = scene;
        this.words = words;
    }

    /** Draws them; {@code words} says how a migration stands. */
    public static void paint(GraphicsContext graphics, Scene scene, Function<MigrationView, String> words) {
        ThreadPainter painter = new ThreadPainter(graphics, scene, words);
        scene.fleet().snapshot().topology().workloads().forEach(painter::thread);
    }

    private void thread(Workload workload) {
        Optional<MigrationView> moving = scene.fleet().migrationOf(workload.name()).filter(migration -> !migration
                .state().isEnd());
        boolean advised = scene.fleet().adviceFor(workload.name()).filter(advice -> !(advice instanceof Advice.Hold))
                .isPresent();
        boolean selected = workload.primary().equals(scene.selected()) || workload.shadow().equals(scene.selected());
        if (moving.isEmpty() && !advised && !selected) {
            return;
        }
        Optional<Rectangle2D> from = scene.cell(workload.primary());
        Optional<Rectangle2D> to = scene.cell(workload.shadow());
        if (from.isPresent() && to.isPresent()) {
            curve(from.get(), to.get(), moving.isPresent());
            moving.ifPresent(migration -> label(from.get(), to.get(), workload.name() + "  " + words.apply(
                    migration)));
            if (moving.isEmpty() && selected) {
                label(from.get(), to.get(), workload.name());
            }
        }
    }

    private void curve(Rectangle2D from, Rectangle2D to, boolean moving) {
        Color color = scene.palette().get("thread");
        double x1 = from.getMaxX() + 1;
        double y1 = middle(from);
        double x2 = to.getMaxX() + 1;
        double y2 = middle(to);
        graphics.setStroke(moving ? color : color.deriveColor(0, 1, 1, 0.6));
        graphics.setLineWidth(moving ? 2 : 1.2);
        graphics.setLineDashes(moving ? new double[0] : new double[]{2, 4});
        graphics.beginPath();
        graphics.moveTo(x1, y1);
        graphics.bezierCurveTo(x1 + 26, y1 + (y2 - y1) * 0.35, x2 + 26, y2 - (y2 - y1) * 0.35, x2, y2);
        graphics.stroke();
        graphics.setLineDashes();
        graphics.setFill(color);
        graphics.fillOval(x1 - 3, y1 - 3, 6, 6);
        graphics.fillOval(x2 - 3, y2 - 3, 6, 6);
    }

    private void label(Rectangle2D from, Rectangle2D to, String text) {
        Font font = Font.font("IBM Plex Sans", 12);
        Text measured = new Text(text);
        measured.setFont(font);
        double width = measured.getLayoutBounds().getWidth() + 12;
        double x = (from.getMaxX() + to.getMaxX()) / 2 + 12;
        x = Math.clamp(x, 4, Math.max(4, graphics.getCanvas().getWidth() - width - 4));
        Rectangle2D area = free(new Rectangle2D(x, (middle(from) + middle(to)) / 2 - 10, width, 20));
        Ink.fill(graphics, area, scene.palette().get("raised"));
        Ink.outline(graphics, area, scene.palette().get("thread"));
        graphics.setFont(font);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(scene.palette().get("text"));
        graphics.fillText(text, area.getMinX() + 6, area.getMinY() + 10);
    }

    /** Moves a label down until it covers no other. */
    private Rectangle2D free(Rectangle2D wanted) {
        Rectangle2D area = wanted;
        for (int tries = 0; tries < 12; tries++) {
            Rectangle2D now = area;
            if (taken.stream().noneMatch(now::intersects)) {
                break;
            }
            area = new Rectangle2D(now.getMinX(), now.getMinY() + 24, now.getWidth(), now.getHeight());
        }
        taken.add(area);
        return area;
    }

    private static double middle(Rectangle2D area) {
        return (area.getMinY() + area.getMaxY()) / 2;
    }
}
