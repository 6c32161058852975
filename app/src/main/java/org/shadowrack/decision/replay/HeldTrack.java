package org.shadowrack.decision.replay;

import org.shadowrack.decision.Persistence;
import org.shadowrack.decision.RiskTrail;
import org.shadowrack.decision.replay.ThresholdReplay.Track;

/**
 * A track with what its risk had held at each forecast, so that many thresholds can be tried on it.
 *
 * @param held per forecast, the level sustained by then
 * @param peak per forecast, the greatest level in the same periods
 */
@SuppressWarnings("ArrayRecordComponent") // as long as the track's own arrays, read in place
record HeldTrack(Track track, double[] held, double[] peak) {
    static HeldTrack of(Track track, Persistence persistence) {
        RiskTrail trail = new RiskTrail(track.epochMillis(), track.probabilities());
        double[] held = new double[track.size()];
        double[] peak = new double[track.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = persistence.sustained(trail, i);
            peak[i] = persistence.peak(trail, i);
        }
        return new HeldTrack(track, held, peak);
    }
}
