package org.shadowrack.ui.forecasts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Position;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;

/**
 * The fleet as a strip: a row for each kind that is forecast, a column for each host in the order of its racks. Immutable.
 *
 * @param kinds of the rows
 * @param hosts of the columns
 * @param cells the most threatened component of a host and kind
 */
record HeatMap(List<ComponentKind> kinds, List<Host> hosts, Map<Place, Cell> cells) {
    /** Stands for an anomaly: no probability, but more than nothing. */
    static final double UNUSUAL = -0.5;
    /** Below this probability nothing is drawn but rest. */
    static final double CALM = 0.25;

    /** A row and a column. */
    record Place(int row, int column) {}

    /** A component and its probability within a day; −1 where the model abstains, {@link #UNUSUAL} where that is all but usual. */
    record Cell(Component component, double risk) {
        /** What is unusual is looked at before what a model calls calm. */
        double rank() {
            return risk == UNUSUAL ? CALM : risk;
        }
    }

    static HeatMap of(Fleet fleet) {
        List<Host> hosts = fleet.hosts().values().stream().filter(Host::isServer)
                .sorted(Comparator.comparing((Host host) -> host.role()).thenComparing(HeatMap::rack)
                        .thenComparing(HeatMap::unit, Comparator.reverseOrder()))
                .toList();
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < hosts.size(); column++) {
            columns.put(hosts.get(column).name(), column);
        }
        Map<ComponentKind, Map<Integer, Cell>> rows = new EnumMap<>(ComponentKind.class);
        fleet.snapshot().forecasts().values().forEach(forecast -> fleet.component(forecast.component())
                .filter(component -> columns.containsKey(component.service())).ifPresent(component -> {
                    double risk = risk(forecast);
                    rows.computeIfAbsent(component.kind(), kind -> new HashMap<>()).merge(
                            columns.getOrDefault(component.service(), 0), new Cell(component, risk),
                            (one, other) -> one.rank() >= other.rank() ? one : other);
                }));
        List<ComponentKind> kinds = new ArrayList<>(rows.keySet());
        Map<Place, Cell> cells = new HashMap<>();
        for (int row = 0; row < kinds.size(); row++) {
            int at = row;
            rows.getOrDefault(kinds.get(row), Map.of())
                    .forEach((column, cell) -> cells.put(new Place(at, column), cell));
        }
        return new HeatMap(kinds, hosts, cells);
    }

    private static double risk(Forecast forecast) {
        return switch (forecast) {
            case Predicted predicted -> predicted.within(Horizon.H24);
            case Abstained abstained -> abstained.anomaly() == null ? -1 : UNUSUAL;
        };
    }

    Optional<Cell> at(int row, int column) {
        return Optional.ofNullable(cells.get(new Place(row, column)));
    }

    /** The rack that begins at a column; empty where it goes on. */
    Optional<String> rackAt(int column) {
        String rack = rack(hosts.get(column));
        return column == 0 || !rack.equals(rack(hosts.get(column - 1))) ? Optional.of(rack) : Optional.empty();
    }

    private static String rack(Host host) {
        Position position = host.position();
        return position == null ? "?" : position.rack();
    }

    private static int unit(Host host) {
        Position position = host.position();
        return position == null ? 0 : position.unit();
    }
}
