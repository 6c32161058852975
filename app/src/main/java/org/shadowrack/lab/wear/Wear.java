package org.shadowrack.lab.wear;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.physics.Noise;

/**
 * The hidden state of one part. When its cumulative hazard passes an exponential threshold, damage sets in. Four of
 * five damaged parts then degrade for 12 to 96 hours of operation, which telemetry shows, and fail at the end (the P–F
 * interval of reliability-centred maintenance); the fifth fails at once and shows nothing before. Not thread-safe.
 */
public final class Wear {

    private static final double FORESHADOWED = 0.8;
    private static final double SHORTEST_LEAD = 12 * 3600.0;
    private static final double LONGEST_LEAD = 96 * 3600.0;
    private static final double ACCELERATION = 1.3;
    private static final double SOUND = -1;

    private final LifeModel model;
    private final long stream;
    private int generation;
    private double age;
    private double hazardLeft;
    private boolean foreshadowed;
    private double lead;
    private double strength;
    private double progress = SOUND;
    private @Nullable Instant onset;

    /**
     * A part that has already served for a while.
     *
     * @param stream      the part's own stream of chance
     * @param lifeFraction its age against its kind's characteristic life
     */
    public Wear(PartKind kind, long stream, double lifeFraction) {
        this.model = LifeModel.of(kind);
        this.stream = stream;
        draw();
        this.age = model.age(lifeFraction);
    }

    /** How many parts stood in this place before. */
    public int generation() {
        return generation;
    }

    /** Whether the coming failure shows beforehand. Hidden truth. */
    public boolean foreshadowed() {
        return foreshadowed;
    }

    /** When degradation began; empty while the part is sound or gives no warning. Hidden truth. */
    public Optional<Instant> onset() {
        return Optional.ofNullable(onset);
    }

    /** How strongly degradation shows: 0 in a sound part, rising ever faster to between 0.4 and 1.3 at the end. */
    public double level() {
        return progress <= 0 ? 0 : Math.pow(progress, ACCELERATION) * strength;
    }

    /** The age against the characteristic life. */
    public double lifeFraction() {
        return age / model.age(1);
    }

    /**
     * Lets a powered part age.
     *
     * @param from    when the interval begins, in seconds since the epoch
     * @param seconds its length
     * @param stress  how much faster than normal it ages
     * @return after how many seconds it fails, if it does within the interval; asked again, it fails again
     */
    public OptionalDouble advance(double from, double seconds, double stress) {
        return progress < 0 ? ageing(from, seconds, stress) : degrading(seconds, 0);
    }

    private OptionalDouble ageing(double from, double seconds, double stress) {
        double later = age + seconds * stress;
        double used = model.cumulativeHazard(later) - model.cumulativeHazard(age);
        if (used < hazardLeft) {
            hazardLeft -= used;
            age = later;
            return OptionalDouble.empty();
        }
        double until = seconds * hazardLeft / used;
        if (!foreshadowed) {
            return OptionalDouble.of(until);
        }
        onset = Instant.ofEpochSecond((long) (from + until));
        progress = 0;
        return degrading(seconds, until);
    }

    private OptionalDouble degrading(double seconds, double begun) {
        double left = (1 - progress) * lead;
        if (begun + left <= seconds) {
            return OptionalDouble.of(begun + left);
        }
        progress += (seconds - begun) / lead;
        return OptionalDouble.empty();
    }

    /** A new part takes the place. */
    public void renew() {
        generation++;
        age = 0;
        progress = SOUND;
        onset = null;
        draw();
    }

    private void draw() {
        long first = generation * 8L;
        hazardLeft = Noise.exponential(stream, first);
        foreshadowed = Noise.uniform(stream, first + 1) < FORESHADOWED;
        lead = Noise.logBetween(SHORTEST_LEAD, LONGEST_LEAD, stream, first + 2);
        strength = Noise.between(0.4, 1.3, stream, first + 3);
    }
}
