package org.shadowrack.lab.wear;

/**
 * One decoy: it grows, has its peak half-way, and is over.
 *
 * @param kind     what it is
 * @param target   what it strikes
 * @param from     first second since the epoch
 * @param to       last second since the epoch
 * @param strength at the peak: K for heat, utilisation for load, level of degradation for parts
 */
public record Decoy(DecoyKind kind, DecoyTarget target, long from, long to, double strength) {

    /** How strong it is at a moment, 0 outside its time. */
    public double at(long second) {
        if (second < from || second > to) {
            return 0;
        }
        return strength * Math.sin(Math.PI * (second - from) / (to - from));
    }

    /** Whether it is going on. */
    public boolean covers(long second) {
        return second >= from && second <= to;
    }
}
