package org.shadowrack.operations.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.SiteControl;
import org.shadowrack.security.Operator;

/** Takes a site on a lab into use: discover, let some history pass and pull it, train. Used by one thread. */
public final class Commissioning {
    private static final Duration PORTION = Duration.ofDays(2);

    private final SiteControl site;
    private final LabControl lab;
    private final Consumer<String> progress;

    /** For {@code site} on {@code lab}; {@code progress} gets a line now and then. */
    public Commissioning(SiteControl site, LabControl lab, Consumer<String> progress) {
        this.site = site;
        this.lab = lab;
        this.progress = progress;
    }

    /** All of it; the first problem ends it. */
    public Outcome<Trained> run(Operator operator, Duration history) {
        return site.discover().then(found -> pull(history)).then(reached -> site.train(operator));
    }

    /** Lets {@code history} pass and pulls it, in portions. */
    Outcome<Instant> pull(Duration history) {
        return lab.now().then(start -> {
            Outcome<Instant> last = Outcome.ok(start);
            Instant end = start.plus(history);
            while (last instanceof Outcome.Ok<Instant>(Instant reached) && reached.isBefore(end)) {
                progress.accept("history until " + reached);
                last = step(reached, PORTION);
            }
            return last;
        });
    }

    /** Lets {@code span} pass and pulls it. */
    Outcome<Instant> step(Instant from, Duration span) {
        return lab.advance(span).then(now -> site.backfill(from).map(pulled -> now));
    }

    /** All of it, then live: the lab's time runs at {@code speed}, and a round is done every {@code every} of real time. */
    public Outcome<Trained> live(Operator operator, Duration history, double speed, Duration every) {
        Outcome<Trained> trained = run(operator, history);
        lab.speed(speed);
        site.run(every);
        return trained;
    }
}
