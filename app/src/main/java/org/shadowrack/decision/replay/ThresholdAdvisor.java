package org.shadowrack.decision.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.shadowrack.decision.replay.ThresholdReplay.Consequence;
import org.shadowrack.decision.replay.ThresholdReplay.Track;
import org.shadowrack.decision.replay.ThresholdReplay.TrackReplay;
import org.shadowrack.decision.replay.Tradeoff.Point;
import org.shadowrack.decision.replay.Tradeoff.Proposal;

/** Tries thresholds on recorded forecasts and proposes the cheapest. Pure: the same record gives the same proposal. */
public final class ThresholdAdvisor {
    private static final int STEPS = 48;
    private static final double LOWEST_LOGIT = -4;
    private static final double HIGHEST_LOGIT = 4;
    private static final int RESAMPLES = 400;
    private static final double TAIL = 0.05;
    private static final double MONTH_DAYS = 30;

    private final List<Track> tracks;
    private final Costs costs;
    private final double days;
    private final double[] thresholds = new double[STEPS];
    /** Per track and threshold: failures missed, and false alarms. */
    private final int[][] missed;
    private final int[][] falseAlarms;

    private ThresholdAdvisor(List<Track> tracks, AlarmRule rule, Costs costs, Duration horizon) {
        this.tracks = tracks;
        this.costs = costs;
        this.days = ThresholdReplay.days(tracks);
        Arrays.setAll(thresholds, i -> probability(LOWEST_LOGIT + (HIGHEST_LOGIT - LOWEST_LOGIT) * i / (STEPS - 1)));
        missed = new int[tracks.size()][STEPS];
        falseAlarms = new int[tracks.size()][STEPS];
        for (int track = 0; track < tracks.size(); track++) {
            HeldTrack held = HeldTrack.of(tracks.get(track), rule.persistence());
            for (int step = 0; step < STEPS; step++) {
                TrackReplay replay = TrackReplay.of(held, rule.at(thresholds[step]), horizon);
                missed[track][step] = replay.missed();
                falseAlarms[track][step] = replay.falseAlarms();
            }
        }
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /**
     * The trade-off on these tracks.
     *
     * @param rule all of it but its threshold, which is varied
     * @param horizon of the recorded probabilities
     */
    public static Tradeoff of(List<Track> tracks, AlarmRule rule, Costs costs, Duration horizon) {
        ThresholdAdvisor advisor = new ThresholdAdvisor(tracks, rule, costs, horizon);
        int failures = tracks.stream().mapToInt(track -> track.failures().size()).sum();
        List<HeldTrack> held = tracks.stream().map(track -> HeldTrack.of(track, rule.persistence())).toList();
        List<Point> points = new ArrayList<>();
        int[] all = new int[tracks.size()];
        Arrays.setAll(all, i -> i);
        double[] cost = advisor.costs(all);
        for (int step = 0; step < STEPS; step++) {
            Consequence consequence = ThresholdReplay.of(held, rule.at(advisor.thresholds[step]), horizon,
                    advisor.days);
            points.add(new Point(advisor.thresholds[step], consequence, cost[step]));
        }
        return new Tradeoff(points, failures == 0 ? Optional.empty() : advisor.proposal(points), failures);
    }

    /** Cost a month of each threshold on a sample of the tracks; infinite beyond the budget. */
    private double[] costs(int[] sample) {
        double months = Math.max(1e-9, days / MONTH_DAYS);
        double[] cost = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            int misses = 0;
            int moves = 0;
            for (int track : sample) {
                misses += missed[track][step];
                moves += falseAlarms[track][step];
            }
            cost[step] = moves / months > costs.mostFalsePerMonth()
                    ? Double.POSITIVE_INFINITY
                    : (misses * costs.missedFailure() + moves * costs.falseMove()) / months;
        }
        return cost;
    }

    private Optional<Proposal> proposal(List<Point> points) {
        int best = cheapest(points.stream().mapToDouble(Point::costPerMonth).toArray());
        if (Double.isInfinite(points.get(best).costPerMonth())) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(tracks.size());
        double[] proposed = new double[RESAMPLES];
        double[] cost = new double[RESAMPLES];
        int[] sample = new int[tracks.size()];
        for (int i = 0; i < RESAMPLES; i++) {
            Arrays.setAll(sample, any -> random.nextInt(sample.length));
            double[] resampled = costs(sample);
            proposed[i] = thresholds[cheapest(resampled)];
            cost[i] = resampled[best];
        }
        Arrays.sort(proposed);
        Arrays.sort(cost);
        int low = (int) (RESAMPLES * TAIL);
        int high = RESAMPLES - 1 - low;
        return Optional.of(new Proposal(points.get(best), proposed[low], proposed[high], cost[low], cost[high]));
    }

    /** Of the cheapest, which often lie side by side, the middle one: farthest from where it gets dearer. */
    private static int cheapest(double[] cost) {
        double least = Arrays.stream(cost).min().orElse(0);
        int first = 0;
        while (cost[first] > least) {
            first++;
        }
        int last = first;
        while (last + 1 < cost.length && cost[last + 1] <= least) {
            last++;
        }
        return (first + last) / 2;
    }
}
