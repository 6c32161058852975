package org.shadowrack.ui.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.topology.replay.Mark;
import org.shadowrack.ui.topology.replay.Marks;
import org.shadowrack.ui.topology.replay.Past;

/** The time line under the racks with its words and the way back to live. Live operation never knows of it. FX thread only. */
final class TimeStrip {
    private static final Duration MARKS_AGAIN = Duration.ofMinutes(10);

    private final ScreenContext context;
    private final Consumer<@Nullable Fleet> shown;
    private final TimeLine line;
    private final Latest pictures;
    private final Latest marking;
    private final HBox node = new HBox(12);
    private final HBox past = new HBox();
    private final Label when = Nodes.fixed("", "strong");
    private final Button live;
    private @Nullable Instant at;
    private Instant marked = Instant.EPOCH;

    /** {@code shown} gets the picture of the past to show, or null for live. */
    TimeStrip(ScreenContext context, Consumer<@Nullable Fleet> shown) {
        this.context = context;
        this.shown = shown;
        this.line = new TimeLine(context, this::chosen);
        this.pictures = new Latest(context.background());
        this.marking = new Latest(context.background());
        live = new Button(context.text("time.live"));
        live.setId(TopologyIds.LIVE);
        live.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        live.setOnAction(event -> line.live());
        live.setDisable(true);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().addAll(Nodes.fixed(context.text("time.span"), "caption"), Nodes.grow(line.node()), live,
                Nodes.fixed(context.text("time.legend"), "caption"));
        past.getStyleClass().add("past-banner");
        past.setId(TopologyIds.PAST);
        past.getChildren().addAll(Nodes.fixed(context.text("time.past"), "strong"), when);
        past.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        past.setMouseTransparent(true);
        past.setVisible(false);
    }

    /** The line with its words, for below the racks. */
    HBox node() {
        return node;
    }

    /** Says that the past is shown, to be laid over the racks. */
    HBox banner() {
        return past;
    }

    /** Whether the past is shown. */
    boolean isPast() {
        return at != null;
    }

    void live() {
        line.live();
    }

    void step(Duration by) {
        Instant from = at == null ? context.fleet().newest().snapshot().at() : at;
        line.move(from.plus(by));
    }

    /** A newer picture of the present. */
    void show(Fleet fleet) {
        Instant now = fleet.snapshot().at();
        Nodes.show(node, !fleet.isEmpty());
        line.end(now);
        words();
        if (!fleet.isEmpty() && Duration.between(marked, now).abs().compareTo(MARKS_AGAIN) > 0) {
            marked = now;
            FleetSnapshot snapshot = fleet.snapshot();
            Map<String, Double> thresholds = context.operations().thresholds();
            marking.<List<Mark>>run(() -> new Marks(context.operations().history()).between(snapshot, now.minus(
                    TimeLine.SPAN), now, thresholds), line::marks);
        }
    }

    private void chosen(Optional<Instant> instant) {
        at = instant.orElse(null);
        live.setDisable(instant.isEmpty());
        Nodes.mark(live, "primary", instant.isPresent());
        past.setVisible(instant.isPresent());
        words();
        if (instant.isEmpty()) {
            pictures.drop();
            shown.accept(null);
            return;
        }
        FleetSnapshot now = context.fleet().newest().snapshot();
        Map<String, Double> thresholds = context.operations().thresholds();
        pictures.run(() -> Fleet.of(new Past(context.operations().history()).at(now, instant.get(), thresholds)),
                shown::accept);
    }

    private void words() {
        Instant shownAt = at;
        if (shownAt != null) {
            when.setText(context.text("time.when", Formats.dateTime(shownAt), Formats.span(Duration.between(shownAt,
                    context.fleet().newest().snapshot().at()))));
        }
    }
}
