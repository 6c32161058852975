package org.shadowrack.lab.wear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shadowrack.lab.estate.Estate;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.estate.RackPlan;
import org.shadowrack.lab.physics.Noise;

/**
 * Says which decoys begin on a day. Pure: the same day always has the same ones.
 *
 * @param estate what there is to strike
 * @param seed   the lab's seed
 * @param series how many series a host has, one of which may get stuck
 */
public record DecoySchedule(Estate estate, long seed, int series) {

    private static final long DAY = 86_400;

    /**
     * The decoys that begin on a day.
     *
     * @param day days since the epoch
     */
    public List<Decoy> beginningOn(long day) {
        List<Decoy> found = new ArrayList<>();
        for (RackPlan rack : estate.racks()) {
            draw(DecoyKind.HOT_SPELL, rack.name(), 0, day, found::add);
        }
        for (HostPlan host : estate.hosts()) {
            ofHost(host.name(), day, found::add);
        }
        return found;
    }

    private void ofHost(String host, long day, Consumer<Decoy> found) {
        draw(DecoyKind.LOAD_SPIKE, host, 0, day, found);
        int stuck = (int) (series * Noise.uniform(Noise.stream(seed, "stuck/" + host), day));
        draw(DecoyKind.STUCK_SENSOR, host, stuck, day, found);
        each(DecoyKind.RIPPLE_WOBBLE, PartKind.POWER_SUPPLY, host, day, found);
        each(DecoyKind.VIBRATION_BUMP, PartKind.FAN, host, day, found);
        each(DecoyKind.BLOCK_BURST, PartKind.DRIVE, host, day, found);
        each(DecoyKind.ECC_BURST, PartKind.DIMM, host, day, found);
        each(DecoyKind.BLOCKED_AIR, PartKind.PROCESSOR, host, day, found);
    }

    private void each(DecoyKind kind, PartKind part, String host, long day, Consumer<Decoy> found) {
        for (int number = 1; number <= part.each(); number++) {
            draw(kind, host, number, day, found);
        }
    }

    private void draw(DecoyKind kind, String name, int number, long day, Consumer<Decoy> found) {
        // A stuck sensor's place is drawn anew each day, so it must not name the stream.
        int place = kind == DecoyKind.STUCK_SENSOR ? 0 : number;
        long stream = Noise.stream(seed, kind + "/" + name + "/" + place);
        if (Noise.uniform(stream, day * 4) < kind.daily()) {
            long from = day * DAY + (long) (Noise.uniform(stream, day * 4 + 1) * DAY);
            double hours = Noise.between(kind.shortestHours(), kind.longestHours(), stream, day * 4 + 2);
            double strength = Noise.between(kind.weakest(), kind.strongest(), stream, day * 4 + 3);
            found.accept(new Decoy(kind, new DecoyTarget(name, number), from, from + (long) (hours * 3600), strength));
        }
    }
}
