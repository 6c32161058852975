package org.shadowrack.lab.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.Metric;
import org.shadowrack.lab.metric.Recording;
import org.shadowrack.lab.part.Conditions;
import org.shadowrack.lab.physics.Electrics;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.physics.Thermals;
import org.shadowrack.lab.view.HostView;
import org.shadowrack.lab.wear.Decoy;

/** One server as it is now. Guarded by the data centre's lock. */
final class LiveHost implements HostView {

    private final HostPlan plan;
    private final long stream;
    private final List<LivePart> parts = new ArrayList<>();
    private final double[] row = new double[HostMetrics.COUNT];
    private final Recording recording;
    private Instant lastPowerOn;
    private boolean ordered = true;
    private Conditions conditions;
    private @Nullable Decoy stuck;
    private double stuckValue;

    LiveHost(HostPlan plan, long seed, Instant start, int rowsKept) {
        this.plan = plan;
        this.stream = Noise.stream(seed, "host/" + plan.name());
        this.recording = new Recording(HostMetrics.COUNT, rowsKept);
        this.lastPowerOn = start;
        this.conditions = new Conditions(start.getEpochSecond(), 22, 0, 0, 0);
        for (PartKind kind : PartKind.values()) {
            for (int number = 1; number <= kind.each(); number++) {
                parts.add(new LivePart(plan, kind, number, seed, start));
            }
        }
    }

    @Override
    public HostPlan plan() {
        return plan;
    }

    @Override
    public boolean on() {
        return ordered && !faulty();
    }

    @Override
    public boolean faulty() {
        return parts.stream().anyMatch(LivePart::failed);
    }

    @Override
    public Instant lastPowerOn() {
        return lastPowerOn;
    }

    @Override
    public LivePart part(PartKind kind, int number) {
        return parts.stream().filter(part -> part.kind() == kind && part.number() == number).findFirst().orElseThrow();
    }

    @Override
    public double reading(int metric) {
        return row[metric];
    }

    @Override
    public Instant sampledAt() {
        return Instant.ofEpochSecond(conditions.second());
    }

    @Override
    public Recording recording() {
        return recording;
    }

    /** An operator's order; whether the host runs then depends on its parts as well. */
    void order(boolean on) {
        ordered = on;
    }

    void poweredOn(Instant at) {
        lastPowerOn = at;
        parts.forEach(LivePart::poweredOn);
    }

    double utilisation() {
        return conditions.utilisation();
    }

    /** What comes out of one feed for this server, in W. */
    double feedWatts(int feed) {
        double watts = row[HostMetrics.SUPPLY_INPUT_WATTS + feed];
        return Double.isNaN(watts) ? Electrics.STANDBY_WATTS / 2 : watts;
    }

    /** Ages all parts until the next sample; tells of each that fails meanwhile, with the seconds until then. */
    void wear(double seconds, Decoys decoys, BiConsumer<LivePart, Double> failing) {
        if (on()) {
            for (LivePart part : parts) {
                part.advance(conditions, seconds, decoys)
                        .ifPresent(after -> failing.accept(part, after));
            }
        }
    }

    /** Takes a reading of every sensor. */
    void measure(long second, double inlet, double load, Decoys decoys) {
        conditions = on() ? running(second, inlet, load) : new Conditions(second, inlet, 0, 0, 0);
        Arrays.fill(row, Double.NaN);
        row[HostMetrics.INLET] = inlet + 0.15 * Noise.gaussian(stream, second);
        if (on()) {
            sampleRunning(decoys);
        } else {
            row[HostMetrics.POWER] = Electrics.STANDBY_WATTS;
        }
        mains(second);
        holdStuck(decoys);
        round();
    }

    void record() {
        recording.append(conditions.second(), row);
    }

    private Conditions running(long second, double inlet, double load) {
        double jitter = 0.012 * Noise.gaussian(stream, ~second);
        double restless = 0.04 * Noise.smooth(Noise.stream(stream, "background"), second / 14_400.0);
        double utilisation = Math.clamp(0.02 + plan.background() + load + restless + jitter, 0.01, 0.98);
        double duty = Thermals.fanDuty(inlet, utilisation);
        return new Conditions(second, inlet, utilisation, duty,
                Electrics.serverWatts(utilisation, duty, plan.scale()));
    }

    private void sampleRunning(Decoys decoys) {
        row[HostMetrics.UTILISATION] = 100 * conditions.utilisation();
        row[HostMetrics.EXHAUST] = Thermals.exhaust(conditions.inlet(), conditions.watts(), conditions.duty());
        for (LivePart part : parts) {
            part.sample(conditions, decoys, row);
        }
        row[HostMetrics.POWER] = row[HostMetrics.SUPPLY_INPUT_WATTS] + row[HostMetrics.SUPPLY_INPUT_WATTS + 1];
    }

    private void mains(long second) {
        for (int feed = 0; feed < PartKind.POWER_SUPPLY.each(); feed++) {
            double sag = 1.5 * Noise.smooth(Noise.stream(stream, "mains"), second / 21_600.0 + 1000 * feed);
            row[HostMetrics.SUPPLY_INPUT_VOLTAGE + feed] = 230 + sag + 0.4 * Noise.gaussian(stream, -second + feed);
        }
    }

    private void holdStuck(Decoys decoys) {
        Decoy now = decoys.stuck(plan.name(), conditions.second());
        if (now != null) {
            int place = now.target().number();
            if (!now.equals(stuck)) {
                stuckValue = row[place];
            }
            row[place] = stuckValue;
        }
        stuck = now;
    }

    private void round() {
        List<Metric> metrics = HostMetrics.all();
        for (int metric = 0; metric < row.length; metric++) {
            row[metric] = metrics.get(metric).rounded(row[metric]);
        }
    }
}
