package org.shadowrack.ui.fleet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Position;

/**
 * One rack, or the part of one that stands on one side. Immutable.
 *
 * @param name the rack's
 * @param shadow whether it holds shadows
 * @param component the rack itself, where a service tells of it
 * @param berths what stands in its units
 * @param strips power strips beside the units
 */
public record Rack(String name, boolean shadow, @Nullable Component component, List<Berth> berths,
        List<Host> strips) {
    /** What stands in no known rack is gathered under this name. */
    public static final String UNPLACED = "?";

    private static final int FEWEST = 6;
    private static final int MOST = 60;

    public Rack {
        berths = List.copyOf(berths);
        strips = List.copyOf(strips);
    }

    static Rack of(String name, boolean shadow, @Nullable Component component, List<Host> boxes) {
        List<Host> strips = boxes.stream().filter(Rack::isStrip).toList();
        return new Rack(name, shadow, component,
                Berths.of(boxes.stream().filter(box -> name.equals(UNPLACED) || !isStrip(box)).toList()),
                name.equals(UNPLACED) ? List.of() : strips);
    }

    private static boolean isStrip(Host box) {
        return Berths.unit(box) < 1 && box.main().kind() == ComponentKind.PDU;
    }

    /** Whether it gathers what stands in no known rack. */
    public boolean isShelf() {
        return name.equals(UNPLACED);
    }

    /** All boxes, from the lowest unit up, the strips last. */
    public List<Host> hosts() {
        List<Host> all = new ArrayList<>(berths.stream().map(Berth::host).toList());
        all.addAll(strips);
        return all;
    }

    /** Its height in rack units: what the rack says of itself, but at least up to the highest that is used. */
    public int units() {
        int used = berths.stream().mapToInt(Berth::top).max().orElse(0);
        Position own = component == null ? null : component.position();
        int told = own == null || own.unit() > 0 || own.height() > MOST ? 0 : own.height();
        return Math.max(FEWEST, Math.max(used, told));
    }
}
