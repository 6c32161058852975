package org.shadowrack.ui.forecasts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.Outlooks;
import org.shadowrack.ui.screen.ScreenContext;

/** When the metrics of one component reach their limits; computed off the FX thread, again when it has grown old. */
final class OutlookLines {
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final ScreenContext context;
    private final Latest latest;
    private final VBox node = new VBox(2);
    private @Nullable ComponentId asked;
    private Instant askedAt = Instant.EPOCH;

    OutlookLines(ScreenContext context) {
        this.context = context;
        this.latest = new Latest(context.background());
        node.setId(ForecastIds.OUTLOOK);
    }

    VBox node() {
        return node;
    }

    void drop() {
        latest.drop();
        asked = null;
    }

    void show(Component component, Instant at) {
        if (component.id().equals(asked) && at.isBefore(askedAt.plus(FRESH))) {
            return;
        }
        asked = component.id();
        askedAt = at;
        node.getChildren().clear();
        latest.run(() -> context.operations().forecasters().outlook(component), this::draw);
    }

    private void draw(List<Outlook> outlooks) {
        node.getChildren().setAll(Nodes.label(context.text("outlook.title"), "strong"));
        if (outlooks.isEmpty()) {
            node.getChildren().add(Nodes.wrapped(context.text("outlook.none"), "caption"));
        }
        outlooks.forEach(outlook -> node.getChildren().addAll(
                Nodes.wrapped(Outlooks.name(context.texts(), outlook), "dense"),
                Nodes.wrapped(Outlooks.when(context.texts(), outlook), "muted", "dense")));
    }
}
