package org.shadowrack.lab.estate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shadowrack.lab.physics.Noise;

/** Stands the racks up, numbers the hosts and gives them workloads. */
final class EstateBuilder {

    private static final int PRIMARY_SERVERS = 8;
    private static final int SHADOW_SERVERS = 6;
    private static final double SHADOW_SCALE = 0.5;

    private final int racks;
    private final long seed;
    private int nextHost;

    EstateBuilder(int racks, long seed) {
        if (racks < 1 || racks > 99) {
            throw new IllegalArgumentException("A lab has 1 to 99 primary racks, not " + racks + ".");
        }
        this.racks = racks;
        this.seed = seed;
    }

    Estate build() {
        List<RackPlan> all = new ArrayList<>();
        for (int number = 1; number <= racks; number++) {
            all.add(rack("R", number, false, PRIMARY_SERVERS));
        }
        for (int number = 1; number <= Math.max(2, (racks + 1) / 2); number++) {
            all.add(rack("S", number, true, SHADOW_SERVERS));
        }
        return new Estate(all, new WorkloadAssignment(all, seed).assign());
    }

    private RackPlan rack(String letter, int number, boolean shadow, int servers) {
        String name = "%s%02d".formatted(letter, number);
        long stream = Noise.stream(seed, "rack/" + name);
        List<HostPlan> hosts = new ArrayList<>();
        for (int unit = 1; unit <= servers; unit++) {
            hosts.add(host(name, unit, shadow, stream));
        }
        return new RackPlan(name, shadow, Noise.between(20.5, 23, stream, 0), hosts);
    }

    private HostPlan host(String rack, int unit, boolean shadow, long stream) {
        String name = "%s-u%02d".formatted(rack.toLowerCase(Locale.ROOT), unit);
        // A rack is filled in one go, hence one age a rack with little spread.
        double age = Noise.between(0.1, 0.85, stream, 1) + Noise.between(0, 0.15, stream, 10 + unit);
        double background = shadow ? 0.06 : Noise.between(0.08, 0.3, stream, 40 + unit);
        return new HostPlan(nextHost++, name, rack, unit, shadow, shadow ? SHADOW_SCALE : 1, background, age);
    }
}
