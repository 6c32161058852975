package org.shadowrack.lab.simulation;

import java.time.Instant;
import java.util.List;
import org.shadowrack.lab.estate.RackPlan;
import org.shadowrack.lab.metric.Metric;
import org.shadowrack.lab.metric.RackMetrics;
import org.shadowrack.lab.metric.Recording;
import org.shadowrack.lab.physics.Climate;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.view.RackView;
import org.shadowrack.lab.wear.DecoyKind;
import org.shadowrack.lab.wear.DecoyTarget;

/** One rack as it is now. Guarded by the data centre's lock. */
final class LiveRack implements RackView {

    private final RackPlan plan;
    private final List<LiveHost> hosts;
    private final long stream;
    private final List<Metric> metrics;
    private final double[] row;
    private final double[] energy = new double[2];
    private final DecoyTarget target;
    private final Recording recording;
    private Instant sampledAt;
    private double outdoor;
    private double heat;

    LiveRack(RackPlan plan, List<LiveHost> hosts, long seed, Instant start, int rowsKept) {
        this.plan = plan;
        this.hosts = hosts;
        this.stream = Noise.stream(seed, "rack-sensors/" + plan.name());
        this.metrics = RackMetrics.all(hosts.size());
        this.row = new double[metrics.size()];
        this.target = new DecoyTarget(plan.name(), 0);
        this.recording = new Recording(metrics.size(), rowsKept);
        this.sampledAt = start;
    }

    @Override
    public RackPlan plan() {
        return plan;
    }

    @Override
    public double reading(int metric) {
        return row[metric];
    }

    @Override
    public Instant sampledAt() {
        return sampledAt;
    }

    @Override
    public Recording recording() {
        return recording;
    }

    List<LiveHost> hosts() {
        return hosts;
    }

    /** Works out the air of a moment before its hosts are measured. */
    void air(long second, Climate climate, Decoys decoys) {
        outdoor = climate.outdoor((double) second);
        heat = decoys.at(DecoyKind.HOT_SPELL, target, second);
    }

    /** The temperature at a height, in °C. */
    double inlet(Climate climate, int unit) {
        double load = hosts.stream().mapToDouble(LiveHost::utilisation).average().orElse(0);
        return climate.inlet(outdoor, plan.setPoint(), unit, load, heat);
    }

    /** Takes a reading of every sensor, after the hosts' own. */
    void measure(long second, Climate climate) {
        sampledAt = Instant.ofEpochSecond(second);
        double bottom = inlet(climate, 1);
        row[RackMetrics.INLET_BOTTOM] = bottom + 0.1 * Noise.gaussian(stream, second);
        row[RackMetrics.INLET_TOP] = inlet(climate, hosts.size()) + 0.1 * Noise.gaussian(stream, ~second);
        row[RackMetrics.HUMIDITY] = Math.clamp(48 - 1.5 * (bottom - 22)
                + 8 * Noise.smooth(stream, second / 100_000.0), 20, 75);
        row[RackMetrics.SWITCH_TEMPERATURE] = bottom + 16 + 0.3 * Noise.gaussian(stream, -second);
        row[RackMetrics.SWITCH_POWER] = 110 + 12 * Noise.smooth(stream, second / 9_000.0);
        feed(0, second);
        feed(1, second);
        for (int metric = 0; metric < row.length; metric++) {
            row[metric] = metrics.get(metric).rounded(row[metric]);
        }
    }

    /** Writes the reading down; the interval's energy is counted here, once a sample. */
    void record(double seconds) {
        for (int feed = 0; feed < energy.length; feed++) {
            energy[feed] += watts(feed) * seconds / 3.6e6;
        }
        recording.append(sampledAt.getEpochSecond(), row);
    }

    private void feed(int feed, long second) {
        int first = RackMetrics.pdu(feed, hosts.size());
        double volts = 230 + 1.2 * Noise.smooth(stream + feed, second / 20_000.0);
        double watts = watts(feed);
        row[first + RackMetrics.VOLTAGE] = volts;
        row[first + RackMetrics.CURRENT] = watts / volts;
        row[first + RackMetrics.WATTS] = watts;
        row[first + RackMetrics.ENERGY] = energy[feed];
        for (int outlet = 0; outlet < hosts.size(); outlet++) {
            row[first + RackMetrics.OUTLETS + outlet] = hosts.get(outlet).feedWatts(feed);
        }
    }

    private double watts(int feed) {
        double servers = hosts.stream().mapToDouble(host -> host.feedWatts(feed)).sum();
        return servers + row[RackMetrics.SWITCH_POWER] / 2;
    }
}
