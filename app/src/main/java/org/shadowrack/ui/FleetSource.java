package org.shadowrack.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.ui.fleet.Fleet;

/** The newest snapshot, arranged once. FX thread only. */
final class FleetSource implements Supplier<Fleet> {
    private final Supplier<FleetSnapshot> snapshots;
    private @Nullable Fleet arranged;

    FleetSource(Supplier<FleetSnapshot> snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Fleet get() {
        FleetSnapshot newest = snapshots.get();
        Fleet fleet = arranged;
        if (fleet == null || fleet.snapshot() != newest) {
            fleet = Fleet.of(newest);
            arranged = fleet;
        }
        return fleet;
    }
}
