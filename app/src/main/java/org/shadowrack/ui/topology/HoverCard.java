package org.shadowrack.ui.topology;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.shadowrack.fx.canvas.Ink;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Anomalies;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.topology.draw.Scene;

/** Says what is under the pointer, in a few lines beside it. */
final class HoverCard {
    private static final double LINE = 18;
    private static final double PAD = 8;
    private static final double SIZE = 12;

    private final ScreenContext context;

    HoverCard(ScreenContext context) {
        this.context = context;
    }

    void paint(GraphicsContext graphics, Scene scene, Scene.Hit hit, Point2D at) {
        List<String> lines = lines(scene, hit);
        double width = lines.stream().mapToInt(String::length).max().orElse(0) * SIZE * 0.56 + 2 * PAD;
        double height = lines.size() * LINE + PAD;
        double x = at.getX() + 16 + width > graphics.getCanvas().getWidth() ? at.getX() - width - 12 : at.getX() + 16;
        double y = Math.clamp(at.getY() + 14, 2, Math.max(2, graphics.getCanvas().getHeight() - height - 2));
        Rectangle2D area = new Rectangle2D(Math.round(x), Math.round(y), Math.ceil(width), Math.ceil(height));
        Ink.fill(graphics, area, scene.palette().get("raised"));
        Ink.outline(graphics, area, scene.palette().get("border"));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < lines.size(); i++) {
            graphics.setFont(Font.font(i == 0 ? "IBM Plex Sans SmBld" : "IBM Plex Sans", SIZE));
            graphics.setFill(scene.palette().get(i == 0 ? "text" : "muted"));
            graphics.fillText(lines.get(i), area.getMinX() + PAD, area.getMinY() + PAD / 2 + (i + 0.5) * LINE);
        }
    }

    private List<String> lines(Scene scene, Scene.Hit hit) {
        List<String> lines = new ArrayList<>();
        Host box = hit.box();
        Component part = hit.part();
        if (box == null) {
            lines.add(hit.rack().isShelf() ? context.text("topology.shelf") : hit.rack().name());
            lines.add(context.text("topology.hover.rack", hit.rack().hosts().size(), hit.rack().units()));
            return lines;
        }
        Component shown = part == null ? box.main() : part;
        lines.add(part == null ? box.name() : part.name() + context.text("inspector.of", box.name()));
        lines.add(Formats.words(shown.kind().name()) + (shown.model() == null ? "" : "  ·  " + shown.model()));
        if (part == null) {
            box.worst().ifPresent(worst -> lines.add(context.text("topology.hover.worst", Formats.percent(worst.within(
                    Horizon.H24)), scene.fleet().component(worst.component()).map(Component::name).orElse(""))));
        } else if (scene.fleet().snapshot().forecasts().get(part.id()) instanceof Predicted predicted) {
            lines.add(context.text("topology.hover.risk", Formats.percent(predicted.within(Horizon.H24))));
        } else if (scene.fleet().snapshot().forecasts().get(part.id()) instanceof Abstained silent
                && silent.anomaly() != null) {
            lines.add(context.text("topology.hover.anomaly", Anomalies.text(silent.anomaly())));
        }
        box.alarms().stream().filter(alarm -> part == null || part.id().equals(alarm.component())).limit(3)
                .map(Alarm::text).forEach(lines::add);
        return lines;
    }
}
