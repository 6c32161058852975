package org.shadowrack.ui.topology;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.topology.draw.Scene;

/** Which box the arrow keys go to from the selected one. */
final class Neighbours {
    private Neighbours() {}

    /** The nearest box in the direction of {@code arrow}; the first where none is selected; empty for other keys. */
    static Optional<Host> of(Scene scene, KeyCode arrow) {
        Point2D way = switch (arrow) {
            case UP -> new Point2D(0, -1);
            case DOWN -> new Point2D(0, 1);
            case LEFT -> new Point2D(-1, 0);
            case RIGHT -> new Point2D(1, 0);
            default -> Point2D.ZERO;
        };
        if (way.equals(Point2D.ZERO)) {
            return Optional.empty();
        }
        Host from = scene.selectedBox();
        Optional<Point2D> start = from == null ? Optional.empty() : scene.cell(from.name()).map(Neighbours::centre);
        return start.isEmpty()
                ? scene.fleet().boxes().stream().findFirst()
                : scene.fleet().boxes().stream().filter(box -> !box.equals(from))
                        .filter(box -> ahead(scene, box, start.get(), way) > 1)
                        .min(Comparator.comparingDouble(box -> cost(scene, box, start.get(), way)));
    }

    private static double ahead(Scene scene, Host box, Point2D start, Point2D way) {
        return scene.cell(box.name()).map(cell -> centre(cell).subtract(start).dotProduct(way)).orElse(-1.0);
    }

    /** What lies aside costs more than what lies ahead. */
    private static double cost(Scene scene, Host box, Point2D start, Point2D way) {
        return scene.cell(box.name()).map(cell -> {
            Point2D to = centre(cell).subtract(start);
            double ahead = to.dotProduct(way);
            return ahead + 3 * to.subtract(way.multiply(ahead)).magnitude();
        }).orElse(Double.MAX_VALUE);
    }

    private static Point2D centre(Rectangle2D area) {
        return new Point2D((area.getMinX() + area.getMaxX()) / 2, (area.getMinY() + area.getMaxY()) / 2);
    }
}
