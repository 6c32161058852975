package org.shadowrack.redfish.poll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which places events told of in the last sweeps. Not thread-safe. */
final class Told {
    /** Reports come at their own pace, which may be slower than the sweeps'. */
    private static final int SWEEPS = 6;

    private final Map<String, Integer> lastSweep = new HashMap<>();

    void at(int sweep, Set<String> places) {
        places.forEach(place -> lastSweep.put(place, sweep));
    }

    Set<String> lately(int sweep) {
        lastSweep.values().removeIf(last -> last <= sweep - SWEEPS);
        return new HashSet<>(lastSweep.keySet());
    }
}
