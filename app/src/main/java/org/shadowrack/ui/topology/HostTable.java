package org.shadowrack.ui.topology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.kit.Columns;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** The same hosts as rows, for the keyboard and for screen readers. */
final class HostTable {
    private final TableView<Host> node = new TableView<>();
    private boolean following;

    HostTable(ScreenContext context, Consumer<String> chosen) {
        node.setId(TopologyIds.TABLE);
        node.setPrefWidth(400);
        node.setMinWidth(320);
        node.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        node.getColumns().setAll(List.of(Columns.node("", 34, Comparator.comparingInt(HostTable::rank), host -> host
                .severity() == null ? null : SeverityMark.node(context.palette(), host.severity(), 16), host -> ""),
                Columns.text(context.text("column.host"), 90, Host::name), Columns.text(context.text("column.place"),
                        76, HostTable::place),
                Columns.figure(context.text("column.risk24"), 84, Comparator
                        .comparingDouble(Host::risk),
                        host -> host.worst().isEmpty()
                                ? Formats.NONE
                                : Formats.percent(host.risk())),
                Columns.figure(context.text("column.temp"), 84,
                        Comparator.comparingDouble(host -> value(host, Overlay.TEMPERATURE)),
                        host -> shown(host, Overlay.TEMPERATURE))));
        node.getSelectionModel().selectedItemProperty().subscribe(host -> {
            if (host != null && !following) {
                chosen.accept(host.name());
            }
        });
    }

    TableView<Host> node() {
        return node;
    }

    void show(Fleet fleet, @Nullable String selected) {
        following = true;
        node.getItems().setAll(fleet.hosts().values().stream().filter(Host::isServer).sorted(Comparator.comparingInt(
                HostTable::rank).thenComparing(Comparator.comparingDouble(Host::risk).reversed())).toList());
        node.sort();
        select(selected);
        following = false;
    }

    void select(@Nullable String selected) {
        boolean before = following;
        following = true;
        Optional<Host> host = node.getItems().stream().filter(one -> one.name().equals(selected)).findFirst();
        host.ifPresentOrElse(node.getSelectionModel()::select, node.getSelectionModel()::clearSelection);
        following = before;
    }

    private static int rank(Host host) {
        return host.severity() == null ? Severity.values().length : host.severity().ordinal();
    }

    private static String place(Host host) {
        Position position = host.position();
        return position == null ? Formats.NONE : position.rack() + " U" + position.unit();
    }

    private static double value(Host host, Overlay overlay) {
        return host.highest(overlay).map(reading -> reading.value()).orElse(-1.0);
    }

    private static String shown(Host host, Overlay overlay) {
        return host.highest(overlay).map(reading -> Formats.reading(reading.value(), reading.unit())).orElse(
                Formats.NONE);
    }
}
