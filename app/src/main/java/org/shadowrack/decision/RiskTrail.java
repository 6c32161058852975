package org.shadowrack.decision;

/**
 * The last forecasts of one component.
 *
 * @param epochMillis when, ascending
 * @param probabilities of failure within the policy's horizon, 0 to 1; as many
 */
@SuppressWarnings("ArrayRecordComponent") // read in place, once a round, for every component of a fleet; compared by nobody
public record RiskTrail(long[] epochMillis, double[] probabilities) {
    public RiskTrail {
        if (epochMillis.length != probabilities.length) {
            throw new IllegalArgumentException(epochMillis.length + " instants, " + probabilities.length
                    + " probabilities");
        }
    }

    /** One forecast alone. */
    public static RiskTrail of(long epochMilli, double probability) {
        return new RiskTrail(new long[]{epochMilli}, new double[]{probability});
    }

    /** The level that has held, by {@code persistence}; 0 where there is none. */
    public double sustained(Persistence persistence) {
        return epochMillis.length == 0 ? 0 : persistence.sustained(this, epochMillis.length - 1);
    }

    /** The greatest level within {@code persistence}'s periods; 0 where there is none. */
    public double peak(Persistence persistence) {
        return epochMillis.length == 0 ? 0 : persistence.peak(this, epochMillis.length - 1);
    }
}
