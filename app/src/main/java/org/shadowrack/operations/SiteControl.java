package org.shadowrack.operations;

import java.time.Duration;
import java.time.Instant;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.inventory.Discovery.Found;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Operator;

/**
 * The steps of a site's work. One thread drives them; each blocks until it is done. {@link #run} drives them by itself.
 */
public interface SiteControl {
    /** Walks every service and makes the topology. */
    Outcome<Found> discover();

    /** Pulls what the services still hold after {@code since}, readings and log entries, into the history. Answers the readings. */
    Outcome<Long> backfill(Instant since);

    /** Trains on the history up to now, waiting for the end. */
    Outcome<Trained> train(Operator operator);

    /** One round: poll, store, forecast, decide, act where the mode says so, publish. Answers the new picture. */
    FleetSnapshot round();

    /** Starts a thread that does a round every {@code every} of real time until the site is closed. */
    void run(Duration every);
}
