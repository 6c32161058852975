package org.shadowrack.decision;

import java.time.Duration;
import java.util.Arrays;
import org.shadowrack.config.SiteSettings.Restraint;

/**
 * How long a risk must stand before it counts: in {@code above} of the last {@code of} periods. A rule of k out of n, as alarm
 * systems use it against chatter (ISA-18.2 calls it an on-delay, EEMUA 191 repeated confirmation).
 *
 * @param above k, at least 1
 * @param of n, at least k
 * @param every the length of a period
 */
public record Persistence(int above, int of, Duration every) {
    /** A single forecast counts. */
    public static final Persistence NONE = new Persistence(1, 1, Duration.ofHours(1));

    public Persistence {
        if (above < 1 || of < above || !every.isPositive()) {
            throw new IllegalArgumentException(above + " of " + of + " periods of " + every);
        }
    }

    /** As a policy has it. */
    public static Persistence of(Restraint restraint) {
        return new Persistence(restraint.above(), restraint.of(), restraint.every());
    }

    /** How far back it looks. */
    public Duration span() {
        return every.multipliedBy(of);
    }

    /** The greatest level that the risk held in {@code above} of the last {@code of} periods, as of the track's entry {@code last}. */
    public double sustained(RiskTrail trail, int last) {
        double[] newest = newest(trail, last);
        Arrays.sort(newest);
        return newest[of - above];
    }

    /** The greatest level in the same periods: where it is low, the risk has passed. */
    public double peak(RiskTrail trail, int last) {
        return Arrays.stream(newest(trail, last)).max().orElse(0);
    }

    /** The newest level of each period, the present one first; 0 where there was no forecast. */
    private double[] newest(RiskTrail trail, int last) {
        double[] levels = new double[of];
        boolean[] known = new boolean[of];
        long now = trail.epochMillis()[last];
        for (int i = last; i >= 0; i--) {
            long period = (now - trail.epochMillis()[i]) / every.toMillis();
            if (period >= of) {
                break;
            }
            if (!known[(int) period]) {
                known[(int) period] = true;
                levels[(int) period] = trail.probabilities()[i];
            }
        }
        return levels;
    }
}
