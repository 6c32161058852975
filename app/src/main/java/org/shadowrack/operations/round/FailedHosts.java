package org.shadowrack.operations.round;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;

/** Which hosts are down now, from their logs and their power states. */
final class FailedHosts {
    private FailedHosts() {}

    /** Service names of the hosts that are off, or whose last failure has not been followed by a replacement. */
    static Set<String> of(Topology topology, List<ComponentEvent> events) {
        Set<String> failed = topology.ofKind(ComponentKind.SERVER)
                .filter(server -> "Off".equals(server.powerState())).map(server -> server.service())
                .collect(Collectors.toCollection(HashSet::new));
        for (ComponentEvent event : events) {
            topology.component(event.component()).ifPresent(component -> {
                switch (event.kind()) {
                    case FAILURE -> failed.add(component.service());
                    case REPLACED -> failed.remove(component.service());
                    case WARNING, INFO -> {
                    }
                }
            });
        }
        return Set.copyOf(failed);
    }
}
