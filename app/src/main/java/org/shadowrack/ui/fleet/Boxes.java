package org.shadowrack.ui.fleet;

import static org.shadowrack.model.site.ComponentKind.BMC;
import static org.shadowrack.model.site.ComponentKind.CHASSIS;
import static org.shadowrack.model.site.ComponentKind.OTHER;
import static org.shadowrack.model.site.ComponentKind.RACK;
import static org.shadowrack.model.site.ComponentKind.SERVER;
import static org.shadowrack.model.site.ComponentKind.SWITCH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Position;

/**
 * Splits what one service tells of into the boxes that stand in racks: a server with its parts is one box; an enclosure's
 * service has one a blade, a rack's service one a switch and one a power strip. The rack itself is no box.
 */
final class Boxes {
    private final Map<ComponentId, Component> byId = new HashMap<>();
    private final List<Component> all;

    private Boxes(List<Component> all) {
        this.all = all;
        all.forEach(one -> byId.put(one.id(), one));
    }

    /** The boxes of one service, each with what stands for it first; never empty, each component in at most one. */
    static List<List<Component>> of(List<Component> components) {
        Boxes boxes = new Boxes(components);
        List<Component> servers = components.stream().filter(one -> one.kind() == SERVER).toList();
        return switch (servers.size()) {
            case 0 -> boxes.around(boxes.tops());
            case 1 -> List.of(boxes.first(servers.getFirst()));
            default -> boxes.around(boxes.withEnclosure(servers));
        };
    }

    private List<Component> first(Component main) {
        List<Component> box = new ArrayList<>(List.of(main));
        all.stream().filter(one -> one != main && one.kind() != RACK).forEach(box::add);
        return box;
    }

    /** What several servers share is a box of its own, where the service tells of an enclosure. */
    private List<Component> withEnclosure(List<Component> servers) {
        List<Component> mains = new ArrayList<>(servers);
        Set<ComponentId> nodes = new HashSet<>();
        servers.forEach(server -> parent(server).ifPresent(node -> nodes.add(node.id())));
        all.stream().filter(one -> one.kind() == CHASSIS && parent(one).isEmpty() && !nodes.contains(one.id()))
                .findFirst().ifPresent(mains::add);
        return mains;
    }

    /** What is built into nothing but a rack. */
    private List<Component> tops() {
        List<Component> tops = all.stream().filter(one -> one.kind() != RACK && one.kind() != BMC && parent(one)
                .filter(parent -> parent.kind() != RACK).isEmpty()).toList();
        List<Component> standing = tops.stream().filter(Boxes::stands).toList();
        return tops.isEmpty() ? all.subList(0, 1) : merged(standing.isEmpty() ? tops : standing);
    }

    /** A room or a building, and whatever else is no device that one knows, takes no place in a rack. */
    private static boolean stands(Component one) {
        return one.kind() != OTHER || one.position() != null && one.position().unit() > 0;
    }

    /** A device and the case around it stand in the same place: the device stands for both. */
    private static List<Component> merged(List<Component> tops) {
        Map<Position, Component> placed = new LinkedHashMap<>();
        List<Component> loose = new ArrayList<>();
        for (Component top : tops) {
            Position position = top.position();
            if (position == null || position.unit() < 1) {
                loose.add(top);
            } else {
                placed.merge(position, top, (before, now) -> before.kind() == CHASSIS ? now : before);
            }
        }
        // A switch whose fabric tells no place belongs to the one case that has one.
        if (placed.size() == 1 && placed.values().iterator().next().kind() == CHASSIS) {
            loose.removeIf(one -> one.kind() == SWITCH);
        }
        List<Component> mains = new ArrayList<>(placed.values());
        mains.addAll(loose);
        return mains;
    }

    /** The switch in a case stands for the case. */
    private static List<Component> named(List<Component> box) {
        if (box.getFirst().kind() == CHASSIS) {
            box.stream().filter(one -> one.kind() == SWITCH).findFirst().ifPresent(device -> {
                box.remove(device);
                box.addFirst(device);
            });
        }
        return box;
    }

    /** Each component goes to the main it is built into, or else to the first one that has room for it: the enclosure, or the first. */
    private List<List<Component>> around(List<Component> mains) {
        Map<ComponentId, List<Component>> boxes = new LinkedHashMap<>();
        mains.forEach(main -> boxes.put(main.id(), new ArrayList<>(List.of(main))));
        ComponentId rest = mains.stream().filter(one -> one.kind() == CHASSIS).findFirst().orElse(mains.getFirst())
                .id();
        for (Component one : all) {
            if (one.kind() != RACK && !boxes.containsKey(one.id())) {
                box(boxes, owner(one, boxes.keySet()).orElse(rest)).add(one);
            }
        }
        return boxes.values().stream().map(Boxes::named).toList();
    }

    private static List<Component> box(Map<ComponentId, List<Component>> boxes, ComponentId main) {
        return boxes.getOrDefault(main, new ArrayList<>());
    }

    /** The main that it is built into, or that is built into the same node; a ring of parents ends the search. */
    private Optional<ComponentId> owner(Component part, Set<ComponentId> mains) {
        Set<ComponentId> seen = new HashSet<>();
        for (@Nullable
        Component at = part; at != null && seen.add(at.id()); at = parent(at).orElse(null)) {
            if (mains.contains(at.id())) {
                return Optional.of(at.id());
            }
            ComponentId node = at.id();
            Optional<ComponentId> inNode = mains.stream().filter(main -> node.equals(parentOf(main))).findFirst();
            if (at.kind() == CHASSIS && inNode.isPresent()) {
                return inNode;
            }
        }
        return Optional.empty();
    }

    private @Nullable ComponentId parentOf(ComponentId id) {
        Component component = byId.get(id);
        return component == null ? null : component.parent();
    }

    private Optional<Component> parent(Component of) {
        return Optional.ofNullable(of.parent()).map(byId::get);
    }
}
