package org.shadowrack.decision.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a threshold would have meant on recorded forecasts. Pure. */
public final class ThresholdReplay {
    private static final double DAY_MILLIS = 86_400_000.0;
    private static final double MONTH_DAYS = 30;

    private ThresholdReplay() {}

    /** Replays the tracks by the newest forecast alone; otherwise as {@link #replay(List, AlarmRule, Duration)}. */
    public static Consequence replay(List<Track> tracks, double threshold, double releaseBelow, Duration horizon) {
        return replay(tracks, AlarmRule.simple(threshold, releaseBelow), horizon);
    }

    /**
     * Replays the tracks. An alarm comes and goes by {@code rule}, and ends when the component fails. A failure is caught when an
     * alarm stood within {@code horizon} before it; an alarm is false when no failure follows within {@code horizon} of its
     * standing. An alarm that still stands closer than the horizon to the end of the record is neither: its outcome is not known.
     */
    public static Consequence replay(List<Track> tracks, AlarmRule rule, Duration horizon) {
        return of(tracks.stream().map(track -> HeldTrack.of(track, rule.persistence())).toList(), rule, horizon,
                days(tracks));
    }

    static Consequence of(List<HeldTrack> tracks, AlarmRule rule, Duration horizon, double days) {
        List<TrackReplay> replays = tracks.stream().map(track -> TrackReplay.of(track, rule, horizon)).toList();
        int caught = replays.stream().mapToInt(replay -> replay.leads().size()).sum();
        int missed = replays.stream().mapToInt(TrackReplay::missed).sum();
        int falseAlarms = replays.stream().mapToInt(TrackReplay::falseAlarms).sum();
        return new Consequence(caught, missed, days > 0 ? falseAlarms / days * MONTH_DAYS : 0, median(replays), days);
    }

    /** When an alarm stood in a track, oldest first, by the newest forecast alone. */
    public static List<Alarm> alarms(Track track, double threshold, double releaseBelow) {
        return alarms(track, AlarmRule.simple(threshold, releaseBelow));
    }

    /** When an alarm stood in a track, oldest first; the rules are those of {@link #replay(List, AlarmRule, Duration)}. */
    public static List<Alarm> alarms(Track track, AlarmRule rule) {
        return AlarmEpisodes.of(HeldTrack.of(track, rule.persistence()), rule);
    }

    private static double median(List<TrackReplay> replays) {
        double[] leads = replays.stream().flatMap(replay -> replay.leads().stream())
                .mapToDouble(Duration::toSeconds).sorted().toArray();
        return leads.length == 0 ? 0 : (leads[(leads.length - 1) / 2] + leads[leads.length / 2]) / 2;
    }

    static double days(List<Track> tracks) {
        long first = tracks.stream().filter(track -> track.size() > 0).mapToLong(track -> track.epochMillis()[0]).min()
                .orElse(0);
        long last = tracks.stream().filter(track -> track.size() > 0).mapToLong(Track::end).max().orElse(0);
        return (last - first) / DAY_MILLIS;
    }

    /**
     * The forecasts that were made for one component, and its failures.
     *
     * @param component its id
     * @param epochMillis when, ascending
     * @param probabilities within the horizon, 0 to 1; as many
     * @param failures when it failed, in any order
     */
    @SuppressWarnings("ArrayRecordComponent") // a long series, read once; compared by nobody
    public record Track(String component, long[] epochMillis, double[] probabilities, List<Instant> failures) {
        public Track {
            failures = failures.stream().sorted().toList();
            if (epochMillis.length != probabilities.length) {
                throw new IllegalArgumentException(epochMillis.length + " instants, " + probabilities.length
                        + " probabilities of " + component);
            }
        }

        int size() {
            return epochMillis.length;
        }

        long end() {
            return epochMillis[size() - 1];
        }
    }

    /**
     * What a threshold would have meant.
     *
     * @param caught failures with an alarm inside the horizon before them
     * @param missed the others
     * @param falseMigrationsPerMonth alarms without a failure, per 30 days
     * @param medianLeadSeconds from the beginning of the alarm to the failure; 0 where none was caught
     * @param days of record it rests on
     */
    public record Consequence(int caught, int missed, double falseMigrationsPerMonth, double medianLeadSeconds,
            double days) {}

    /** An alarm's standing, epoch milliseconds; {@code end} is null while it still stands at the end of the record. */
    public record Alarm(long start, @Nullable Long end) {}

    /** The outcome of one track. */
    record TrackReplay(List<Duration> leads, int missed, int falseAlarms) {
        static TrackReplay of(HeldTrack held, AlarmRule rule, Duration horizon) {
            Track track = held.track();
            List<Alarm> alarms = AlarmEpisodes.of(held, rule);
            List<Duration> leads = new ArrayList<>();
            for (Instant failure : track.failures()) {
                alarms.stream().filter(alarm -> warns(alarm, failure, horizon)).findFirst()
                        .ifPresent(alarm -> leads.add(Duration.ofMillis(failure.toEpochMilli() - alarm.start())));
            }
            int falseAlarms = (int) alarms.stream().filter(alarm -> isFalse(alarm, track, horizon)).count();
            return new TrackReplay(leads, track.failures().size() - leads.size(), falseAlarms);
        }

        private static boolean warns(Alarm alarm, Instant failure, Duration horizon) {
            long end = alarm.end() == null ? Long.MAX_VALUE : alarm.end();
            return alarm.start() < failure.toEpochMilli() && end >= failure.minus(horizon).toEpochMilli();
        }

        private static boolean isFalse(Alarm alarm, Track track, Duration horizon) {
            Long end = alarm.end();
            boolean resolved = end != null && end + horizon.toMillis() <= track.end();
            return resolved && track.failures().stream().noneMatch(failure -> warns(alarm, failure, horizon));
        }
    }
}
