package org.shadowrack.inventory;

import java.util.List;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Observation;

/** Walks every service of a site, in parallel, and makes one topology of what they tell. */
public interface Discovery {
    /** What the site consists of. Fails only where no service at all could be walked. */
    Outcome<Found> discover(SiteSettings settings);

    /** The topology, the readings seen on the way, what each service got wrong, and the services that did not answer. */
    record Found(Topology topology, List<Observation.Reading> readings, List<Observation.Malformed> malformed,
            List<Problem> unreachable) {}
}
