package org.shadowrack.lab.simulation;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.part.Conditions;
import org.shadowrack.lab.part.PartModel;
import org.shadowrack.lab.part.PartModels;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.view.PartView;
import org.shadowrack.lab.wear.DecoyKind;
import org.shadowrack.lab.wear.DecoyTarget;
import org.shadowrack.lab.wear.Wear;

/** One part as it is now. Guarded by the data centre's lock. */
final class LivePart implements PartView {

    private final HostPlan host;
    private final PartKind kind;
    private final int number;
    private final long stream;
    private final PartModel model;
    private final Wear wear;
    private final DecoyKind benign;
    private final DecoyTarget target;
    private Instant installed;
    private boolean failed;

    LivePart(HostPlan host, PartKind kind, int number, long seed, Instant installed) {
        this.host = host;
        this.kind = kind;
        this.number = number;
        this.stream = Noise.stream(seed, host.name() + "/" + kind + number);
        this.model = PartModels.of(kind, number, Noise.stream(stream, "sensors"));
        this.wear = new Wear(kind, Noise.stream(stream, "wear"), host.age());
        this.benign = benign(kind);
        this.target = new DecoyTarget(host.name(), number);
        this.installed = installed;
    }

    PartKind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    @Override
    public boolean failed() {
        return failed;
    }

    @Override
    public String serial() {
        long bits = Noise.stream(stream, "serial/" + wear.generation()) & 0xFFFFFFFFFFL;
        return "%s%010X".formatted(kind.word().substring(0, 1).toUpperCase(Locale.ROOT), bits);
    }

    @Override
    public Instant installed() {
        return installed;
    }

    /** Ages the part and its counters; answers after how many seconds it fails, if within the interval. */
    OptionalDouble advance(Conditions now, double seconds, Decoys decoys) {
        if (failed) {
            return OptionalDouble.empty();
        }
        model.count(now, shown(now, decoys));
        return wear.advance((double) now.second(), seconds, model.stress(now));
    }

    void sample(Conditions now, Decoys decoys, double[] row) {
        model.sample(now, shown(now, decoys), row);
    }

    void poweredOn() {
        model.poweredOn();
    }

    Failure fail(Instant at) {
        failed = true;
        return new Failure(host, kind, number, at, wear.foreshadowed(), wear.onset());
    }

    void replace(Instant at) {
        failed = false;
        installed = at;
        wear.renew();
        model.renew(wear.generation());
    }

    /** After how many seconds a technician has put a new part in: 4 to 24 hours. */
    long repairSeconds() {
        return (long) Noise.between(4 * 3600.0, 24 * 3600.0, Noise.stream(stream, "repair"), wear.generation());
    }

    private double shown(Conditions now, Decoys decoys) {
        return wear.level() + decoys.at(benign, target, now.second());
    }

    private static DecoyKind benign(PartKind kind) {
        return switch (kind) {
            case FAN -> DecoyKind.VIBRATION_BUMP;
            case POWER_SUPPLY -> DecoyKind.RIPPLE_WOBBLE;
            case DRIVE -> DecoyKind.BLOCK_BURST;
            case DIMM -> DecoyKind.ECC_BURST;
            case PROCESSOR -> DecoyKind.BLOCKED_AIR;
        };
    }
}
