package org.shadowrack.operations.round;

import java.time.Duration;
import java.time.Instant;
import org.shadowrack.inventory.Discovery.Found;
import org.shadowrack.inventory.TopologyChanges;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;
import org.shadowrack.operations.parts.SiteParts;
import org.shadowrack.whatif.bundle.TopologyDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the systems that host virtual machines and containers once in a while, as those come and go oftener than the hardware
 * is walked. What changed becomes events. Not thread-safe: a step of the rounds.
 */
final class GuestWatch {
    private static final Logger LOG = LoggerFactory.getLogger(GuestWatch.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final SiteParts parts;
    private final SiteRound round;
    private Instant asked = Instant.MIN;

    GuestWatch(SiteParts parts, SiteRound round) {
        this.parts = parts;
        this.round = round;
    }

    void look() {
        Instant now = parts.clock().instant();
        if (parts.settings().inventory().hypervisors().isEmpty() || round.topology().components().isEmpty()
                || now.isBefore(asked.plus(EVERY))) {
            return;
        }
        Topology before = round.topology();
        Found found = parts.discovery().guests(parts.settings(), before).keeping(before);
        if (!found.topology().components().equals(before.components())) {
            adopt(before, found);
        }
        asked = now;
    }

    private void adopt(Topology before, Found found) {
        found.unreachable().forEach(problem -> LOG.warn("{}", problem.line()));
        round.topology(found.topology());
        Outcome<Long> kept = parts.history().appendEvents(TopologyChanges.between(before, found.topology()))
                .then(told -> TopologyDocument.keep(found.topology(), parts.history().journal()));
        if (kept instanceof Outcome.Failed<Long>(Problem problem)) {
            LOG.warn("{}", problem.line());
        }
    }
}
