package org.shadowrack.ui.topology.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.ui.fleet.Host;

/** Where the parts of a box stand in its cell: kind after kind, what can stop a server first. */
final class PartGlyphs {
    private static final List<ComponentKind> ORDER = List.of(ComponentKind.POWER_SUPPLY, ComponentKind.FAN,
            ComponentKind.PUMP, ComponentKind.DRIVE, ComponentKind.CPU, ComponentKind.GPU, ComponentKind.VM,
            ComponentKind.CONTAINER, ComponentKind.DIMM,
            ComponentKind.BATTERY, ComponentKind.NIC, ComponentKind.CIRCUIT, ComponentKind.OUTLET,
            ComponentKind.STORAGE, ComponentKind.SWITCH, ComponentKind.PDU, ComponentKind.POWER_SHELF,
            ComponentKind.CHASSIS, ComponentKind.OTHER, ComponentKind.BMC);
    /** Room at the end, pixels, for the number of parts that have none. */
    static final double REST = 28;
    private static final double TILE_WIDTH = 128;
    private static final double TILE_HEIGHT = 20;

    private PartGlyphs() {}

    /** A part and where it is drawn, pixels. */
    record Placed(Component part, Rectangle2D area) {}

    /** The parts that have room in a cell. */
    static List<Placed> place(Scene scene, Host box, Rectangle2D cell) {
        CellLayout layout = CellLayout.of(cell);
        Rectangle2D room = layout.parts();
        if (room == null || scene.detail() == Scene.Detail.FAR || room.getHeight() < 6) {
            return List.of();
        }
        List<List<Component>> groups = groups(box);
        return layout.tiles() ? tiles(groups, room) : signs(groups, room);
    }

    /** All parts, by kind; a kind that is not in the order comes last rather than not at all. */
    static List<List<Component>> groups(Host box) {
        Map<ComponentKind, List<Component>> kinds = new EnumMap<>(ComponentKind.class);
        box.components().stream().filter(part -> part != box.main())
                .forEach(part -> kinds.computeIfAbsent(part.kind(), kind -> new ArrayList<>()).add(part));
        List<List<Component>> groups = new ArrayList<>();
        ORDER.stream().map(kinds::remove).filter(java.util.Objects::nonNull).forEach(groups::add);
        groups.addAll(kinds.values());
        return groups;
    }

    private static List<Placed> signs(List<List<Component>> groups, Rectangle2D room) {
        List<Placed> placed = new ArrayList<>();
        double size = Math.clamp(room.getHeight() - 3, 6, 18);
        double x = room.getMinX();
        double y = room.getMinY() + (room.getHeight() - size) / 2;
        for (List<Component> group : groups) {
            for (Component part : group) {
                double width = width(part.kind(), size);
                if (x + width > room.getMaxX()) {
                    placed.removeIf(one -> one.area().getMaxX() > room.getMaxX() - REST);
                    return placed;
                }
                placed.add(new Placed(part, new Rectangle2D(Math.round(x), Math.round(y), width, size)));
                x += width + 2;
            }
            x += size * 0.6;
        }
        return placed;
    }

    private static double width(ComponentKind kind, double size) {
        return Math.max(2, Math.round(size * switch (kind) {
            case POWER_SUPPLY, BATTERY -> 0.6;
            case DIMM, OUTLET, CIRCUIT -> 0.3;
            case DRIVE, VM, CONTAINER -> 0.8;
            default -> 1;
        }));
    }

    /** Columns as wide as a name and a figure need, filled downward. */
    private static List<Placed> tiles(List<List<Component>> groups, Rectangle2D room) {
        List<Component> parts = groups.stream().flatMap(List::stream).toList();
        int lines = (int) Math.max(1, Math.floor(room.getHeight() / TILE_HEIGHT));
        double wide = parts.size() > lines * Math.floor(room.getWidth() / TILE_WIDTH)
                ? room.getWidth() - REST
                : room.getWidth();
        int columns = Math.max(1, (int) Math.min(Math.ceil(parts.size() / (double) lines), Math.floor(wide
                / TILE_WIDTH)));
        double height = room.getHeight() / lines;
        double width = Math.min(260, wide / columns);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < Math.min(parts.size(), lines * columns); i++) {
            placed.add(new Placed(parts.get(i), new Rectangle2D(room.getMinX() + i / lines * width,
                    room.getMinY() + i % lines * height, width - 6, height - 2)));
        }
        return placed;
    }
}
