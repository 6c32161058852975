package org.shadowrack.lab.wear;

import java.util.Locale;

/** What looks like trouble and passes. */
public enum DecoyKind {
    /** Cooling of a whole rack falls short for some hours. */
    HOT_SPELL(0.03, 6, 18, 4, 7),
    /** A host is asked for much more than usual. */
    LOAD_SPIKE(0.01, 2, 6, 0.25, 0.5),
    /** One sensor of a host repeats itself. */
    STUCK_SENSOR(0.004, 12, 72, 1, 1),
    /** A supply's ripple grows and recovers. */
    RIPPLE_WOBBLE(0.003, 12, 48, 0.3, 0.8),
    /** A fan shakes for a while, as from dust. */
    VIBRATION_BUMP(0.002, 12, 48, 0.3, 0.7),
    /** A drive finds some bad blocks, and then no more. */
    BLOCK_BURST(0.0025, 3, 12, 0.3, 0.7),
    /** A module corrects some errors, and then no more. */
    ECC_BURST(0.003, 3, 12, 0.2, 0.6),
    /** A processor's heat sink gets less air for a while, as from a misplaced cable. */
    BLOCKED_AIR(0.002, 6, 24, 0.2, 0.6);

    private final double daily;
    private final double shortest;
    private final double longest;
    private final double weakest;
    private final double strongest;

    DecoyKind(double daily, double shortest, double longest, double weakest, double strongest) {
        this.daily = daily;
        this.shortest = shortest;
        this.longest = longest;
        this.weakest = weakest;
        this.strongest = strongest;
    }

    /** The word of the API, for example {@code hot_spell}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The chance that one begins on a given day at a given target. */
    double daily() {
        return daily;
    }

    double shortestHours() {
        return shortest;
    }

    double longestHours() {
        return longest;
    }

    double weakest() {
        return weakest;
    }

    double strongest() {
        return strongest;
    }
}
