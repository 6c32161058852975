package org.shadowrack.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** How many alarms stand, and the worst that nobody has acknowledged, with what to do about it. */
final class AlarmBanner {
    private static final Duration STALE = Duration.ofSeconds(30);

    private final ScreenContext context;
    private final HBox node = new HBox();
    private final HBox counts = new HBox(12);
    private final Label text = Nodes.label("");
    private final Label advice = Nodes.fixed("", "strong");
    private final Label stale = Nodes.fixed("", "strong", "is-high");
    private final HBox mark = new HBox();
    private final Button open;
    private final Button acknowledge;
    private Instant changed;

    AlarmBanner(ScreenContext context, Action openWorst, Action acknowledgeWorst) {
        this.context = context;
        this.changed = context.clock().instant();
        open = openWorst.button();
        open.getStyleClass().add("primary");
        acknowledge = acknowledgeWorst.button();
        node.getStyleClass().add("banner");
        counts.setStyle("-fx-alignment: center-left;");
        mark.setStyle("-fx-alignment: center;");
        text.setId(ShellIds.WORST_TEXT);
        text.setMinWidth(80);
        counts.setMinWidth(Region.USE_PREF_SIZE);
        Nodes.show(stale, false);
        for (Node button : List.of(open, acknowledge)) {
            ((Button) button).setMinWidth(Region.USE_PREF_SIZE);
        }
        Region line = new Region();
        line.getStyleClass().add("separator-line");
        node.getChildren().addAll(counts, line, mark, text, advice, Nodes.spring(), stale, open, acknowledge);
    }

    HBox node() {
        return node;
    }

    void show(Fleet fleet) {
        changed = context.clock().instant();
        count(fleet.snapshot().alarms());
        Optional<Alarm> worst = worst(fleet);
        Nodes.show(open, worst.isPresent());
        Nodes.show(acknowledge, worst.isPresent());
        mark.getChildren().setAll(worst.map(alarm -> List.<Node>of(
                SeverityMark.node(context.palette(), alarm.severity(), 20))).orElse(List.of()));
        text.setText(worst.map(Alarm::text).orElse(context.text(fleet.isEmpty()
                ? "banner.waiting"
                : fleet.snapshot()
                        .alarms().isEmpty() ? "banner.none" : "banner.acknowledged")));
        Nodes.mark(text, "muted", worst.isEmpty());
        advice.setText(worst.map(alarm -> context.text("banner.advised", alarm.action())).orElse(""));
    }

    /** Says so when no new picture has come for a while. */
    void tick(Instant now) {
        Duration age = Duration.between(changed, now);
        boolean old = age.compareTo(STALE) > 0;
        Nodes.show(stale, old);
        Nodes.mark(node, "banner-stale", old);
        stale.setText(context.text("banner.stale", Formats.span(age)));
    }

    /** The worst that nobody has acknowledged. */
    static Optional<Alarm> worst(Fleet fleet) {
        return fleet.snapshot().alarms().stream().filter(alarm -> alarm.acknowledged() == null).findFirst();
    }

    private void count(List<Alarm> alarms) {
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        alarms.forEach(alarm -> bySeverity.merge(alarm.severity(), 1, Integer::sum));
        counts.getChildren().clear();
        for (Severity severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM)) {
            int count = bySeverity.getOrDefault(severity, 0);
            HBox one = new HBox(6, SeverityMark.node(context.palette(), severity, 18), Nodes.fixed(
                    String.valueOf(count), "strong"));
            one.setStyle("-fx-alignment: center-left;");
            one.setOpacity(count == 0 ? 0.45 : 1);
            counts.getChildren().add(one);
        }
    }
}
