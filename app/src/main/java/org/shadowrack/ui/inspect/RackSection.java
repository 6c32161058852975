package org.shadowrack.ui.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Berth;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.fleet.Rack;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.RiskBar;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** A rack as a whole, whether or not a service tells of it: how full it is, what it draws, and what stands in it, the worst first. */
final class RackSection {
    private static final int MOST = 14;

    private final ScreenContext context;
    private final VBox node = new VBox(8);

    RackSection(ScreenContext context) {
        this.context = context;
    }

    VBox node() {
        return node;
    }

    void show(Rack rack) {
        node.getChildren().clear();
        var title = Nodes.wrapped(rack.isShelf() ? context.text("topology.shelf") : rack.name(), "section");
        if (rack.component() == null) {
            title.setId(InspectorIds.TITLE);
            node.getChildren().addAll(title, Nodes.label(context.text("inspector.rack"), "muted"));
        }
        int used = rack.berths().stream().filter(berth -> berth.lane() == 0).mapToInt(Berth::height).sum();
        if (!rack.isShelf()) {
            pair(context.text("inspector.rack.units"), context.text("inspector.rack.used", used, rack.units()));
        }
        pair(context.text("inspector.rack.devices"), String.valueOf(rack.hosts().size()));
        power(rack);
        List<Host> worst = rack.hosts().stream().sorted(Comparator.comparingInt(RackSection::rank).thenComparing(
                Comparator.comparingDouble(Host::risk).reversed())).toList();
        node.getChildren().addAll(Nodes.rule(), Nodes.label(context.text("inspector.rack.contents"), "strong"));
        worst.stream().limit(MOST).forEach(host -> node.getChildren().add(row(host)));
        if (worst.size() > MOST) {
            node.getChildren().add(Nodes.label(context.text("inspector.more", worst.size() - MOST), "caption"));
        }
    }

    /** What the servers draw together, where they tell. */
    private void power(Rack rack) {
        List<Double> watts = rack.hosts().stream().filter(Host::isServer).map(host -> host.highest(Overlay.POWER)
                .map(reading -> reading.value()).orElse(null)).filter(Objects::nonNull).toList();
        if (!watts.isEmpty()) {
            pair(context.text("inspector.rack.power"), Formats.number(Math.round(watts.stream().mapToDouble(
                    Double::doubleValue).sum())) + " W");
        }
    }

    private void pair(String name, String value) {
        node.getChildren().add(new HBox(8, Nodes.label(name, "muted"), Nodes.spring(), Nodes.fixed(value)));
    }

    private static int rank(Host host) {
        return host.severity() == null ? Severity.values().length : host.severity().ordinal();
    }

    private HBox row(Host host) {
        HBox row = new HBox(8);
        Severity severity = host.severity();
        if (severity != null) {
            row.getChildren().add(SeverityMark.node(context.palette(), severity, 16));
        }
        row.getChildren().addAll(Nodes.label(host.isServer() ? host.name() : host.main().name(), "dense"), Nodes
                .spring());
        if (host.forecasts().isEmpty()) {
            row.getChildren().add(Nodes.fixed(Formats.words(host.main().kind().name()), "caption"));
        } else {
            var value = Nodes.fixed(Formats.percent(host.risk()), "dense");
            value.setMinWidth(40);
            value.setStyle("-fx-alignment: center-right;");
            row.getChildren().addAll(RiskBar.node(context.palette(), 72, 8, host.risk(), -1), value);
        }
        row.getStyleClass().add("part");
        row.setOnMouseClicked(event -> context.desk().select(host.main().id()));
        return row;
    }
}
