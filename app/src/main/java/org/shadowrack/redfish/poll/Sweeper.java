package org.shadowrack.redfish.poll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.report.ReportPoll;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.walk.Fetcher;

/**
 * Polls a surveyed service by a plan made once: the environment in every sweep, or what the service's events tell of
 * it; and now and then a few of the other documents in turn. Not thread-safe.
 */
public final class Sweeper implements AutoCloseable {
    /** Every so many sweeps a few of the other documents are asked for too. */
    private static final int TURN_EVERY = 6;
    /** So many of them at most, and no longer than this, so that the next sweep is not late. */
    private static final int TURN = 16;
    private static final Duration TURN_TIME = Duration.ofSeconds(5);
    /** Every so many sweeps the whole service is surveyed again, for what is new. */
    private static final int SURVEY_EVERY = 360;
    /** What is odd is not looked into by another survey more often than this. */
    private static final int SURVEY_APART = 12;
    /** Nor are the reports looked at again more often than this. */
    private static final int LOOK_APART = 6;

    private final String service;
    /** Services differ in when their turns come: a fleet that started together must not ask for everything at once. */
    private final int phase;
    private final InstantSource clock;
    private final ReportPoll reports;
    private final DocumentPoll documents;
    private final Planner planner;
    private final Survey survey;
    private final Fetcher fetcher;
    private Map<String, Set<String>> reported;
    private SweepPlan plan;
    private final @Nullable EventFeed feed;
    private final Told told = new Told();
    private int sweeps;
    private int lastSurvey;
    private int next;
    private int reportedBefore = -1;
    private boolean reportFailed;
    private int lastLook = -LOOK_APART;
    private Set<String> failedBefore = Set.of();

    /** A sweeper of the service of {@code survey}; looks at its reports and its events to make the plan. */
    public Sweeper(String service, ServiceConnection connection, Fetcher fetcher, Documents parser,
            InstantSource clock, Survey survey) {
        this.service = service;
        this.phase = Math.floorMod(service.hashCode(), SURVEY_EVERY / 2);
        this.lastSurvey = -phase;
        this.clock = clock;
        this.reports = new ReportPoll(connection, parser, survey);
        this.survey = survey;
        this.fetcher = fetcher;
        this.planner = Planner.of(survey, fetcher);
        this.reported = reports.places(survey, fetcher);
        this.plan = planner.plan(reported);
        this.documents = new DocumentPoll(fetcher, survey, plan.systems());
        this.feed = EventFeed.of(survey.root(), fetcher, connection).orElse(null);
    }

    /** Pulls everything once. Fails where the service does not answer. */
    public Outcome<SweepResult> sweep() {
        Round round = new Round(service, clock.instant());
        sweeps++;
        boolean surprised = events(round);
        Optional<Problem> gone = Optional.ofNullable(fed() ? null : environment(round));
        if (gone.isEmpty() && (surprised || (sweeps + phase) % TURN_EVERY == 0)) {
            gone = Optional.ofNullable(turn(round));
        }
        if (gone.isPresent()) {
            return Outcome.failed(gone.get());
        }
        boolean moved = moved(round);
        planned(moved || reportFailed);
        return Outcome.ok(new SweepResult(round.observations(), round.changes(), surveyDue(round, moved)));
    }

    /** Plans anew where a collection came without its members, or where the reports are no longer what they were. */
    private void planned(boolean reportsChanged) {
        boolean look = reportsChanged && sweeps - lastLook >= LOOK_APART;
        if (look) {
            lastLook = sweeps;
            reported = reports.places(survey, fetcher);
        }
        if (documents.disappointed() || look) {
            plan = planner.plan(reported);
        }
    }

    /** Whether reports told of more or less than in the sweep before. */
    private boolean moved(Round round) {
        boolean moved = reportedBefore >= 0 && reportedBefore != round.reported() && feed == null;
        reportedBefore = round.reported();
        return moved;
    }

    /** Reads what arrived; answers whether it means that something else has changed too. */
    private boolean events(Round round) {
        if (feed == null) {
            return false;
        }
        boolean surprised = feed.missed();
        for (byte[] data : feed.drained()) {
            Set<String> places = reports.arrived(data, feed.uri(), round);
            told.at(sweeps, places);
            surprised |= places.isEmpty();
        }
        return surprised;
    }

    /** Whether the events tell all of the environment, so that nothing need be asked. */
    private boolean fed() {
        Set<String> lately = feed == null ? Set.of() : told.lately(sweeps);
        return !lately.isEmpty() && plan.environment().stream().allMatch(ask -> planner.spared(ask, lately));
    }

    private @Nullable Problem environment(Round round) {
        reportFailed = false;
        for (String uri : plan.reports()) {
            if (reports.report(uri, round) instanceof Outcome.Failed<Outcome.Done>(Problem problem)) {
                reportFailed = true;
                @Nullable
                Problem gone = round.failed(uri, problem);
                if (gone != null) {
                    return gone;
                }
            }
        }
        return documents.all(plan.environment(), round);
    }

    /** Some of the other documents, going on where the last turn ended; the systems each time. */
    private @Nullable Problem turn(Round round) {
        long end = System.nanoTime() + TURN_TIME.toNanos();
        @Nullable
        Problem gone = documents.all(plan.systems(), round);
        List<Ask> rest = plan.rest();
        for (int i = 0; gone == null && i < Math.min(TURN, rest.size()) && System.nanoTime() < end; i++) {
            gone = documents.ask(rest.get(next % rest.size()), round);
            next = (next + 1) % rest.size();
        }
        return gone;
    }

    /** After a while; or when reports tell of more or less than before; or when what is needed fails twice running. */
    private boolean surveyDue(Round round, boolean moved) {
        Set<String> failed = Set.copyOf(round.failed());
        boolean broken = failed.stream().anyMatch(failedBefore::contains)
                && sweeps - Math.max(0, lastSurvey) >= SURVEY_APART;
        failedBefore = failed;
        boolean due = moved || broken || sweeps - lastSurvey >= SURVEY_EVERY;
        lastSurvey = due ? sweeps : lastSurvey;
        return due;
    }

    @Override
    public void close() {
        if (feed != null) {
            feed.close();
        }
    }
}
