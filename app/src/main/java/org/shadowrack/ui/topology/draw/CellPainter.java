package org.shadowrack.ui.topology.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.topology.draw.Elevation.Frame;

/** Draws the hosts: a strip, a bar, or a bar with name, figure and parts, as there is room. */
public final class CellPainter {
    private final GraphicsContext graphics;
    private final Scene scene;

    private CellPainter(GraphicsContext graphics, Scene scene) {
        this.graphics = graphics;
        this.scene = scene;
    }

    /** Draws them all. */
    public static void paint(GraphicsContext graphics, Scene scene) {
        graphics.setTextBaseline(VPos.CENTER);
        CellPainter painter = new CellPainter(graphics, scene);
        if (scene.detail() == Scene.Detail.FAR) {
            scene.elevation().frames().forEach(painter::strip);
        } else {
            scene.fleet().hosts().values().forEach(host -> scene.cell(host.name()).ifPresent(area -> painter.cell(host,
                    area)));
        }
    }

    /** Far out: the hosts of a rack as bands, the most threatened on top. */
    private void strip(Frame frame) {
        Rectangle2D area = scene.view().toScreen(frame.area());
        List<Host> hosts = frame.rack().hosts().stream().filter(Host::isServer).sorted(Comparator.comparingDouble(
                (Host host) -> -Measure.of(scene, host).share())).toList();
        double band = (area.getHeight() - 4) / Math.max(1, hosts.size());
        for (int i = 0; i < hosts.size(); i++) {
            Rectangle2D where = new Rectangle2D(area.getMinX() + 2, area.getMinY() + 2 + i * band, area.getWidth() - 4,
                    Math.max(1, band - 1));
            bar(where, Measure.of(scene, hosts.get(i)), hosts.get(i));
        }
        hosts.stream().map(Host::severity).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder()).ifPresent(
                worst -> SeverityMark.draw(graphics, scene.palette(), worst, area.getMinX() + area.getWidth() / 2, area
                        .getMinY() - 10, 16));
    }

    private void cell(Host host, Rectangle2D area) {
        if (area.getMaxX() < 0 || area.getMaxY() < 0 || area.getMinX() > graphics.getCanvas().getWidth()
                || area.getMinY() > graphics.getCanvas().getHeight()) {
            return;
        }
        Ink.fill(graphics, area, scene.palette().get("raised"));
        Measure measure = Measure.of(scene, host);
        boolean roomy = scene.detail() == Scene.Detail.NEAR && area.getHeight() >= 10;
        if (roomy && isWide(area) && host.isServer()) {
            bar(gauge(area), measure, host);
        } else if (host.isServer() && (measure.abnormal() || !measure.forecast())) {
            fill(area, measure, roomy ? 0.5 : 1);
        }
        outline(host, area);
        if (roomy) {
            words(host, area, measure);
        } else {
            mark(host, area.getMinX() + 9, area.getMinY() + area.getHeight() / 2, area.getHeight() + 5);
        }
    }

    /** Whether there is room for a gauge between name and figure; where there is none, the whole cell is the gauge. */
    private static boolean isWide(Rectangle2D area) {
        return area.getWidth() >= 190;
    }

    /** The gauge of a wide cell: left of its figure. */
    private static Rectangle2D gauge(Rectangle2D area) {
        double height = Math.min(area.getHeight() - 4, 12);
        double top = isTall(area)
                ? area.getMinY() + area.getHeight() / 4 - height / 2 + 1
                : area.getMinY() + (area.getHeight() - height) / 2;
        double width = area.getWidth() * 0.3;
        return new Rectangle2D(area.getMaxX() - width - figureWidth(area) - 8, top, width, height);
    }

    private static boolean isTall(Rectangle2D area) {
        return area.getHeight() >= 30;
    }

    private static double figureWidth(Rectangle2D area) {
        return fontSize(area) * 2.7;
    }

    private static double fontSize(Rectangle2D area) {
        return Math.clamp((isTall(area) ? area.getHeight() / 2 : area.getHeight()) * 0.72, 9, 13);
    }

    private void bar(Rectangle2D area, Measure measure, Host host) {
        Ink.fill(graphics, area, scene.palette().get("track"));
        if (!host.isUnknown()) {
            fill(area, measure, 1);
        }
    }

    private void fill(Rectangle2D area, Measure measure, double strength) {
        if (measure.share() <= 0) {
            return;
        }
        Rectangle2D filled = new Rectangle2D(area.getMinX(), area.getMinY(),
                Math.max(1, area.getWidth() * measure.share()), area.getHeight());
        Color color = measure.color(scene.palette());
        if (measure.forecast()) {
            Ink.fill(graphics, filled, color.deriveColor(0, 1, 1, 0.3 * strength));
            Ink.hatch(graphics, filled, color.deriveColor(0, 1, 1, strength), 6);
        } else {
            Ink.fill(graphics, filled, color.deriveColor(0, 1, 1, 0.4 + 0.6 * strength - 0.2));
        }
    }

    private void outline(Host host, Rectangle2D area) {
        if (host.isUnknown()) {
            Ink.outline(graphics, area, scene.palette().get("muted"), 1, 3);
        } else if (host.role() == Role.SHADOW) {
            Ink.outline(graphics, area, scene.palette().get("shadow").deriveColor(0, 1, 1, 0.7), 4, 3);
        } else if (host.severity() == Severity.CRITICAL || host.severity() == Severity.HIGH) {
            Ink.outline(graphics, area, scene.palette().get(SeverityMark.token(host.severity())));
        }
    }

    private void words(Host host, Rectangle2D area, Measure measure) {
        double middle = isTall(area)
                ? area.getMinY() + area.getHeight() / 4 + 1
                : area.getMinY() + area.getHeight() / 2;
        double size = fontSize(area);
        double indent = mark(host, area.getMinX() + 5 + size * 0.6, middle, size * 1.3) ? size * 1.3 + 6 : 5;
        double figure = host.isUnknown() ? size * 4.3 : figureWidth(area);
        double end = (isWide(area) ? gauge(area).getMinX() : area.getMaxX() - figure) - 4;
        graphics.setFont(Font.font("IBM Plex Sans", size));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(scene.palette().get(host.isServer() ? "text" : "muted"));
        graphics.fillText(host.name(), area.getMinX() + indent, middle, end - area.getMinX() - indent);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFont(Font.font(measure.abnormal() ? "IBM Plex Sans SmBld" : "IBM Plex Sans", size));
        graphics.setFill(scene.palette().get(measure.abnormal() || !measure.forecast() ? "text" : "muted"));
        graphics.fillText(host.isUnknown() ? "unknown" : measure.text(), area.getMaxX() - 5, middle,
                figure + 2);
        if (isTall(area)) {
            PartGlyphs.paint(graphics, scene, host, new Rectangle2D(area.getMinX() + 5,
                    area.getMinY() + area.getHeight() / 2 + 1, area.getWidth() - 10, area.getHeight() / 2 - 4));
        }
    }

    private boolean mark(Host host, double x, double y, double size) {
        Optional<Severity> severity = Optional.ofNullable(host.severity());
        severity.ifPresent(worst -> SeverityMark.draw(graphics, scene.palette(), worst, x, y, Math.clamp(size, 10,
                18)));
        graphics.setTextBaseline(VPos.CENTER);
        return severity.isPresent();
    }
}
