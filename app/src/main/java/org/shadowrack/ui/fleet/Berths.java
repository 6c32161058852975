package org.shadowrack.ui.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Position;

/** Gives each box of a rack its units: the known ones where they are, the others in what is free from below. */
final class Berths {
    private static final int TALLEST = 60;

    private final List<Berth> berths = new ArrayList<>();

    private Berths() {}

    static List<Berth> of(List<Host> hosts) {
        Berths berths = new Berths();
        List<Host> known = hosts.stream().filter(host -> unit(host) >= 1)
                .sorted(Comparator.comparingInt(Berths::unit)).toList();
        berths.place(known);
        hosts.stream().filter(host -> unit(host) < 1).forEach(berths::stack);
        return List.copyOf(berths.berths);
    }

    /** Boxes that claim the same units share them side by side. */
    private void place(List<Host> known) {
        List<Host> together = new ArrayList<>();
        int top = 0;
        for (Host host : known) {
            if (!together.isEmpty() && unit(host) > top) {
                share(together);
                together.clear();
                top = 0;
            }
            together.add(host);
            top = Math.max(top, unit(host) + height(host) - 1);
        }
        share(together);
    }

    private void share(List<Host> together) {
        for (int i = 0; i < together.size(); i++) {
            Host host = together.get(i);
            berths.add(new Berth(host, unit(host), height(host), i, together.size()));
        }
    }

    private void stack(Host host) {
        int unit = 1;
        while (taken(unit)) {
            unit++;
        }
        berths.add(new Berth(host, unit, 1, 0, 1));
    }

    private boolean taken(int unit) {
        return berths.stream().anyMatch(berth -> berth.unit() <= unit && unit <= berth.top());
    }

    static int unit(Host host) {
        @Nullable
        Position position = host.position();
        return position == null ? 0 : position.unit();
    }

    private static int height(Host host) {
        @Nullable
        Position position = host.position();
        return position == null ? 1 : Math.clamp(position.height(), 1, TALLEST);
    }
}
