package org.shadowrack.lab.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.lab.wear.Decoy;
import org.shadowrack.lab.wear.DecoyKind;
import org.shadowrack.lab.wear.DecoySchedule;
import org.shadowrack.lab.wear.DecoyTarget;

/** The decoys that are going on, and all that there were. Guarded by the data centre's lock. */
final class Decoys {

    private static final long DAY = 86_400;

    private final DecoySchedule schedule;
    private final Map<DecoyKind, Map<DecoyTarget, Decoy>> going = new EnumMap<>(DecoyKind.class);
    private final List<Decoy> all = new ArrayList<>();
    private long day = Long.MIN_VALUE;

    Decoys(DecoySchedule schedule) {
        this.schedule = schedule;
        for (DecoyKind kind : DecoyKind.values()) {
            going.put(kind, new HashMap<>());
        }
    }

    /** Must be told of every sample's time, in order. */
    void advance(long second) {
        long today = Math.floorDiv(second, DAY);
        if (today != day) {
            day = today;
            going.values().forEach(map -> map.values().removeIf(decoy -> decoy.to() < second));
            for (Decoy decoy : schedule.beginningOn(today)) {
                going.getOrDefault(decoy.kind(), Map.of()).putIfAbsent(decoy.target(), decoy);
                all.add(decoy);
            }
        }
    }

    /** How strong a decoy of a kind is at a target now; 0 where there is none. */
    double at(DecoyKind kind, DecoyTarget target, long second) {
        Map<DecoyTarget, Decoy> map = going.getOrDefault(kind, Map.of());
        Decoy decoy = map.isEmpty() ? null : map.get(target);
        return decoy == null ? 0 : decoy.at(second);
    }

    /** The stuck sensor of a host, if it has one now. */
    @Nullable
    Decoy stuck(String host, long second) {
        for (Decoy decoy : going.getOrDefault(DecoyKind.STUCK_SENSOR, Map.of()).values()) {
            if (decoy.covers(second) && decoy.target().name().equals(host)) {
                return decoy;
            }
        }
        return null;
    }

    /** Those that had begun by then. */
    List<Decoy> begunBy(long second) {
        return all.stream().filter(decoy -> decoy.from() <= second).toList();
    }
}
