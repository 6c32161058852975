package org.shadowrack.operations.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.shadowrack.inventory.Discovery.Found;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a site without anyone's help: discovers until a service answers, takes up migrations that a crash left behind, pulls
 * what the services still hold since the last reading, then polls round after round. Discovers again once a day, or each
 * hour while a service was silent. Ends when the site is closed and this with it.
 */
public final class LiveSite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSite.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LOOK_BACK = Duration.ofDays(7);
    private static final Duration RARELY = Duration.ofDays(1);
    private static final Duration LET_GO = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofHours(1);

    private final Operations site;
    private final InstantSource clock;
    private final Duration poll;
    private final Duration patience;
    private volatile boolean closed;
    private final Thread thread = Thread.ofVirtual().name("live-site").unstarted(this::work);

    /**
     * A site that is not run yet.
     *
     * @param poll between the beginnings of two rounds
     * @param patience before a discovery that found nothing is tried again; doubled each time, to 5 min
     */
    public LiveSite(Operations site, InstantSource clock, Duration poll, Duration patience) {
        this.site = site;
        this.clock = clock;
        this.poll = poll;
        this.patience = patience;
    }

    /** Begins, on a thread of its own. */
    public LiveSite start() {
        thread.start();
        return this;
    }

    private void work() {
        try {
            Found found = discovered();
            if (closed) {
                return;
            }
            site.migrations().recover(found.topology());
            if (site.control().backfill(since()) instanceof Outcome.Failed<Long>(var problem)) {
                LOG.warn("polling begins without the services' own history: {}", problem.line());
            }
            site.control().run(poll);
            while (true) {
                Thread.sleep(found.unreachable().isEmpty() ? RARELY : SOON);
                Found before = found;
                found = site.control().discover().orElse(problem -> before);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Found discovered() throws InterruptedException {
        Duration wait = patience;
        while (true) {
            switch (site.control().discover()) {
                case Outcome.Ok<Found>(Found found) -> {
                    return found;
                }
                case Outcome.Failed<Found>(var problem) -> LOG.warn("nothing was discovered; again in {}: {}", wait,
                        problem.line());
            }
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    private Instant since() {
        Instant earliest = clock.instant().minus(LOOK_BACK);
        return site.history().stat().newest().filter(earliest::isBefore).orElse(earliest);
    }

    /** Lets go: nothing new begins, and what is under way is waited for, but not for long. Close this before the site. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LET_GO);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
