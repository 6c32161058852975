package org.shadowrack.ui.inspect;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** What it is, where it stands, how it is, and the alarms on it. */
final class HeadSection implements Section {
    private final ScreenContext context;
    private final VBox node = new VBox(8);
    private final Label title = Nodes.wrapped("", "section");
    private final Label kind = Nodes.wrapped("", "muted");
    private final FlowPane badges = new FlowPane(6, 6);
    private final VBox alarms = new VBox(6);

    HeadSection(ScreenContext context) {
        this.context = context;
        title.setId(InspectorIds.TITLE);
        node.getChildren().addAll(new VBox(2, title, kind), badges, alarms);
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show(Fleet fleet, Component component) {
        title.setText(component.name());
        kind.setText(describe(component));
        badges(component);
        alarms.getChildren().clear();
        alarms(fleet, component).stream().limit(3).forEach(
                alarm -> alarms.getChildren().add(line(alarm)));
        Nodes.show(alarms, !alarms.getChildren().isEmpty());
    }

    /** Those on the component itself; on a host, those on its parts as well. */
    private static List<Alarm> alarms(Fleet fleet, Component component) {
        List<Alarm> ofHost = fleet.hostOf(component.id()).filter(host -> host.main().equals(component))
                .map(Host::alarms).orElse(List.of());
        return ofHost.isEmpty()
                ? fleet.snapshot().alarms().stream().filter(alarm -> component.id().equals(alarm.component())).toList()
                : ofHost;
    }

    private String describe(Component component) {
        StringBuilder text = new StringBuilder(Formats.words(component.kind().name()));
        if (!component.name().contains(component.service())) {
            text.append(context.text("inspector.of", component.service()));
        }
        Position position = component.position();
        if (position != null) {
            text.append(" · ").append(position.rack()).append(position.unit() > 0 ? " U" + position.unit() : "");
        }
        if (component.model() != null) {
            text.append("\n").append(component.model());
        }
        if (component.serial() != null) {
            text.append(" · ").append(component.serial());
        }
        return text.toString();
    }

    private void badges(Component component) {
        badges.getChildren().clear();
        if (component.role() != Role.NONE) {
            badges.getChildren().add(Nodes.fixed(component.role().name().toLowerCase(Locale.ROOT), "badge", component
                    .role() == Role.SHADOW ? "badge-shadow" : "badge"));
        }
        Health health = component.health();
        Label state = Nodes.fixed(context.text("inspector.health", Formats.words(health.name())), "badge");
        Nodes.mark(state, "badge-critical", health == Health.CRITICAL);
        Nodes.mark(state, "badge-high", health == Health.WARNING);
        badges.getChildren().add(state);
        if (component.powerState() != null) {
            badges.getChildren().add(Nodes.fixed(context.text("inspector.power", component.powerState()), "badge"));
        }
    }

    private HBox line(Alarm alarm) {
        Label text = Nodes.wrapped(alarm.text(), "dense");
        HBox line = new HBox(8, SeverityMark.node(context.palette(), alarm.severity(), 16), Nodes.grow(text));
        if (alarm.acknowledged() == null) {
            Button acknowledge = new Button("", Nodes.icon(Material2OutlinedAL.DONE));
            acknowledge.setId(InspectorIds.ACKNOWLEDGE);
            acknowledge.getStyleClass().add("quiet");
            acknowledge.setTooltip(new Tooltip(context.text("banner.acknowledge")));
            acknowledge.setAccessibleText(context.text("banner.acknowledge"));
            acknowledge
                    .setOnAction(event -> context.command(
                            () -> context.operations().alarms().acknowledge(context.operator(),
                                    alarm.id(), ""),
                            done -> context.desk().tell(context.text("banner.done", alarm.text()))));
            line.getChildren().add(acknowledge);
        }
        line.setStyle("-fx-alignment: top-left;");
        return line;
    }
}
