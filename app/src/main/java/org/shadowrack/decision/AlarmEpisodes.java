package org.shadowrack.decision;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.decision.ThresholdReplay.Alarm;
import org.shadowrack.decision.ThresholdReplay.Track;

/** Finds when an alarm stood in a track of forecasts, with hysteresis. Used once. */
final class AlarmEpisodes {
    private static final long NONE = Long.MIN_VALUE;

    private final List<Alarm> episodes = new ArrayList<>();
    private long since = NONE;

    private AlarmEpisodes() {}

    /** Oldest first; a failure ends an episode, so that each life of a component is judged by itself. */
    static List<Alarm> of(Track track, double threshold, double release) {
        AlarmEpisodes finder = new AlarmEpisodes();
        int failure = 0;
        for (int i = 0; i < track.size(); i++) {
            long at = track.epochMillis()[i];
            while (failure < track.failures().size() && track.failures().get(failure).toEpochMilli() <= at) {
                finder.close(track.failures().get(failure++).toEpochMilli());
            }
            finder.see(at, track.probabilities()[i], threshold, release);
        }
        return finder.finish();
    }

    private void see(long at, double probability, double threshold, double release) {
        if (since == NONE && probability >= threshold) {
            since = at;
        } else if (since != NONE && probability < release) {
            close(at);
        }
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
