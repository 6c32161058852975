package org.shadowrack.ui.inspect;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.RiskBar;
import org.shadowrack.ui.screen.ScreenContext;

/** For a host: its parts, the most threatened first, each a click away. For a part: the way to its host. */
final class PartsSection implements Section {
    private static final int MOST = 10;

    private final ScreenContext context;
    private final VBox node = new VBox(2);

    PartsSection(ScreenContext context) {
        this.context = context;
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show(Fleet fleet, Component component) {
        node.getChildren().clear();
        fleet.hostOf(component.id()).ifPresent(host -> {
            List<Component> listed = host.main().equals(component) ? parts(fleet, host) : List.of(host.main());
            if (!listed.isEmpty()) {
                node.getChildren().addAll(Nodes.rule(), Nodes.label(context.text(host.main().equals(component)
                        ? "inspector.parts"
                        : "inspector.host"), "strong"));
                listed.forEach(part -> node.getChildren().add(row(fleet, part)));
            }
        });
        Nodes.show(node, !node.getChildren().isEmpty());
    }

    private static List<Component> parts(Fleet fleet, Host host) {
        return host.components().stream().filter(part -> !part.equals(host.main()) && part.kind() != ComponentKind.BMC)
                .sorted(Comparator.comparingDouble((Component part) -> -risk(fleet, part))).limit(MOST).toList();
    }

    private static double risk(Fleet fleet, Component part) {
        return fleet.snapshot().forecasts().get(part.id()) instanceof Predicted predicted
                ? predicted.within(Horizon.H24)
                : -1;
    }

    private HBox row(Fleet fleet, Component part) {
        double risk = risk(fleet, part);
        Label name = Nodes.label(part.name(), "dense");
        HBox row = new HBox(8, name, Nodes.spring());
        if (risk >= 0) {
            Label value = Nodes.fixed(Formats.percent(risk), "dense");
            value.setMinWidth(40);
            value.setStyle("-fx-alignment: center-right;");
            row.getChildren().addAll(RiskBar.node(context.palette(), 72, 8, risk, -1), value);
        }
        row.getStyleClass().add("part");
        row.setOnMouseClicked(event -> context.desk().select(part.id()));
        return row;
    }
}
