package org.shadowrack.ui.topology.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.fleet.Host;

/**
 * Routes the threads between the two homes of a workload: of those that move, that should, and of the selected host. A
 * thread runs in the gaps between racks and crosses in the corridor between the sides, so it covers no rack.
 */
final class Threads {
    private static final int MOST = 24;
    private static final int SIDE_BY_SIDE = 5;

    private final Scene scene;
    private final Function<MigrationView, String> words;

    Threads(Scene scene, Function<MigrationView, String> words) {
        this.scene = scene;
        this.words = words;
    }

    /** What a thread joins; {@code label} empty for none. */
    private record Wanted(Rectangle2D from, Rectangle2D to, boolean moving, String label) {}

    /**
     * A thread on the screen.
     *
     * @param out where it leaves its home downward
     * @param in where it comes to its shadow
     * @param lane where it crosses
     */
    record Thread(Rectangle2D from, Rectangle2D to, boolean moving, String label, double out, double in, double lane) {
        /** Whether it runs up or down at this height. */
        boolean standsAt(double x, double y, double near) {
            return Math.abs(x - out) < near && isBetween(y, middle(from), lane)
                    || Math.abs(x - in) < near && isBetween(y, lane, middle(to));
        }

        private static boolean isBetween(double y, double one, double other) {
            return y >= Math.min(one, other) - 1 && y <= Math.max(one, other) + 1;
        }
    }

    static double middle(Rectangle2D area) {
        return (area.getMinY() + area.getMaxY()) / 2;
    }

    /** Those that are drawn: what moves first; each label in a lane of its own while there are lanes. */
    List<Thread> routed() {
        List<Wanted> wanted = new ArrayList<>();
        scene.fleet().snapshot().topology().workloads().forEach(workload -> wanted(workload).ifPresent(wanted::add));
        wanted.sort(Comparator.comparing(Wanted::moving).reversed());
        Rectangle2D corridor = scene.view().toScreen(scene.elevation().corridor());
        double lane = Grid.LANE * scene.view().scale();
        int lanes = (int) Math.max(1, Math.round(corridor.getHeight() / Math.max(1, lane)));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, wanted.size()); i++) {
            Wanted one = wanted.get(i);
            threads.add(new Thread(one.from, one.to, one.moving, i < lanes ? one.label : "", gutter(one.from, i),
                    gutter(one.to, i), corridor.getMinY() + (i % lanes + 0.5) * lane));
        }
        return threads;
    }

    private Optional<Wanted> wanted(Workload workload) {
        Optional<MigrationView> moving = scene.fleet().migrationOf(workload.name())
                .filter(migration -> !migration.state().isEnd());
        boolean advised = scene.fleet().adviceFor(workload.name()).filter(advice -> !(advice instanceof Advice.Hold))
                .isPresent();
        boolean selected = isSelected(workload);
        if (moving.isEmpty() && !advised && !selected) {
            return Optional.empty();
        }
        Optional<Rectangle2D> from = scene.cellOfHost(workload.primary());
        Optional<Rectangle2D> to = scene.cellOfHost(workload.shadow());
        String label = moving.map(migration -> workload.name() + "  " + words.apply(migration))
                .orElse(selected ? workload.name() : "");
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wanted(from.get(), to.get(), moving.isPresent(), label));
    }

    private boolean isSelected(Workload workload) {
        Host box = scene.selectedBox();
        String host = box == null ? "" : box.main().service();
        return workload.primary().equals(host) || workload.shadow().equals(host);
    }

    /** Where a thread runs up and down beside the rack of a cell. */
    private double gutter(Rectangle2D cell, int index) {
        double edge = scene.elevation().frames().stream().map(frame -> scene.view().toScreen(frame.area()))
                .filter(area -> area.contains(cell.getMinX() + cell.getWidth() / 2, middle(cell)))
                .mapToDouble(Rectangle2D::getMaxX).findFirst().orElse(cell.getMaxX());
        double step = Math.max(1.5, (scene.elevation().gutter() * scene.view().scale() - 8) / SIDE_BY_SIDE);
        return edge + 4 + index % SIDE_BY_SIDE * step;
    }
}
