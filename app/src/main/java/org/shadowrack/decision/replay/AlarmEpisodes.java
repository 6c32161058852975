package org.shadowrack.decision.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.decision.replay.ThresholdReplay.Alarm;

/** Finds when an alarm stood in a track of forecasts, with persistence, hysteresis and cool-down. Used once. */
final class AlarmEpisodes {
    private static final long NONE = Long.MIN_VALUE;

    private final AlarmRule rule;
    private final List<Alarm> episodes = new ArrayList<>();
    private long since = NONE;
    private long quietUntil = NONE;

    private AlarmEpisodes(AlarmRule rule) {
        this.rule = rule;
    }

    /** Oldest first; a failure ends an episode, and begins a life that no cool-down binds. */
    static List<Alarm> of(HeldTrack held, AlarmRule rule) {
        AlarmEpisodes finder = new AlarmEpisodes(rule);
        List<Instant> failures = held.track().failures();
        int failure = 0;
        for (int i = 0; i < held.held().length; i++) {
            long at = held.track().epochMillis()[i];
            while (failure < failures.size() && failures.get(failure).toEpochMilli() <= at) {
                finder.fail(failures.get(failure++).toEpochMilli());
            }
            finder.see(at, held.held()[i], held.peak()[i]);
        }
        return finder.finish();
    }

    private void see(long at, double held, double peak) {
        if (since == NONE && held >= rule.threshold() && at >= quietUntil) {
            since = at;
        } else if (since != NONE && peak < rule.release()) {
            close(at);
            quietUntil = at + rule.coolDown().toMillis();
        }
    }

    private void fail(long at) {
        close(at);
        quietUntil = NONE;
    }

    private void close(long at) {
        if (since != NONE) {
            episodes.add(new Alarm(since, at));
            since = NONE;
        }
    }

    private List<Alarm> finish() {
        if (since != NONE) {
            episodes.add(new Alarm(since, null));
        }
        return List.copyOf(episodes);
    }
}
