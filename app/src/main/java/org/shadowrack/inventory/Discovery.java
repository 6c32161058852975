package org.shadowrack.inventory;

import java.util.List;
import java.util.Set;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Observation;

/** Walks every service of a site, in parallel, and makes one topology of what they tell. */
public interface Discovery {
    /** What the site consists of. Fails only where no service at all could be walked. */
    Outcome<Found> discover(SiteSettings settings);

    /**
     * What is known, with what its hosts run now; the hardware is not walked. Cheap enough for every few rounds.
     *
     * @param known the newest topology
     */
    default Found guests(SiteSettings settings, Topology known) {
        return new Found(known, List.of(), List.of(), List.of());
    }

    /**
     * What came of it.
     *
     * @param topology what was found
     * @param readings seen on the way
     * @param malformed what each service got wrong
     * @param unreachable why a service, or another source, did not answer
     * @param silent the hosts that were found, but whose guests nobody could tell
     */
    record Found(Topology topology, List<Observation.Reading> readings, List<Observation.Malformed> malformed,
            List<Problem> unreachable, Set<String> silent) {
        public Found {
            silent = Set.copyOf(silent);
        }

        /** Where everyone told its guests, or none was asked for them. */
        public Found(Topology topology, List<Observation.Reading> readings, List<Observation.Malformed> malformed,
                List<Problem> unreachable) {
            this(topology, readings, malformed, unreachable, Set.of());
        }

        /** The same with the guests of the silent hosts as they were known before, in a state that nobody knows. */
        public Found keeping(Topology before) {
            return new Found(VirtualComponents.kept(topology, before, silent), readings, malformed, unreachable,
                    silent);
        }
    }
}
