package org.shadowrack.whatif.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shadowrack.decision.replay.ThresholdReplay.Track;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Workload;
import org.shadowrack.whatif.OpenBundle;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.WhatIf;

/** Plays scenarios by resampling what was recorded. Stateless. */
public final class MonteCarlo implements WhatIf {
    private static final int MOST_RUNS = 100_000;
    private static final double NANOS = 1e9;
    private static final double DAY_MILLIS = 86_400_000.0;

    @Override
    public Outcome<Analysis> analyse(OpenBundle bundle, List<Scenario> scenarios, int runs, long seed, Watch watch) {
        String tried = "Playing " + scenarios.size() + " scenarios on the history of " + bundle.settings().site();
        if (runs < 1 || runs > MOST_RUNS) {
            return Outcome.failed(Problem.badInput(runs + " runs", tried, "Give 1 to " + MOST_RUNS));
        }
        List<Track> tracks = RecordedTracks.of(bundle.history());
        if (tracks.isEmpty()) {
            return Outcome.failed(Problem.failed("no forecasts are recorded in it", tried,
                    "Let the site forecast for some days, then make the bundle again"));
        }
        Recording recording = new Recording(tracks, bundle.settings().workloads(), bundle.kinds());
        Analysis analysis = play(recording, scenarios, runs, seed, new Share(watch, (long) runs * scenarios.size()));
        return watch.cancelled()
                ? Outcome.failed(Problem.failed("it was cancelled", tried, "Start it again"))
                : Outcome.ok(analysis);
    }

    /** What was recorded: tracks, the workloads and their hosts, and the kinds of components by id. */
    record Recording(List<Track> tracks, List<Workload> workloads, UnaryOperator<String> kinds) {}

    static Analysis play(Recording recording, List<Scenario> scenarios, int runs, long seed) {
        return play(recording, scenarios, runs, seed, new Share(Watch.NOBODY, (long) runs * scenarios.size()));
    }

    private static Analysis play(Recording recording, List<Scenario> scenarios, int runs, long seed, Share share) {
        long started = System.nanoTime();
        double days = days(recording.tracks());
        List<ScenarioOutcome> outcomes = scenarios.stream()
                .map(scenario -> play(recording, scenario, runs, seed, days, share)).toList();
        return new Analysis(runs, (System.nanoTime() - started) / NANOS, days, outcomes);
    }

    private static ScenarioOutcome play(Recording recording, Scenario scenario, int runs, long seed, double days,
            Share share) {
        IncidentFinder finder = new IncidentFinder(scenario, recording.kinds());
        List<Incident> incidents = recording.tracks().stream().flatMap(track -> finder.find(track).stream()).toList();
        Resampling resampling = new Resampling(incidents, scenario);
        Map<String, List<Workload>> byHost = recording.workloads().stream()
                .collect(Collectors.groupingBy(Workload::primary));
        // A seed a run, drawn beforehand: the runs may then go in parallel and still come out the same.
        long[] seeds = new SplittableRandom(scenario.seed().orElse(seed)).longs(runs).toArray();
        List<Tally> tallies = Arrays.stream(seeds).parallel().filter(own -> share.goesOn()).mapToObj(own -> {
            SplittableRandom random = new SplittableRandom(own);
            return new FleetRun(scenario, byHost, random).play(resampling.draw(random));
        }).toList();
        // Cancelled before the first run: the analysis is thrown away, but must come to an end.
        return outcome(scenario, tallies.isEmpty() ? List.of(new Tally(0, 0, 0, 0, 0)) : tallies,
                recorded(incidents), days);
    }

    private static ScenarioOutcome outcome(Scenario scenario, List<Tally> tallies, Recorded recorded, double days) {
        return new ScenarioOutcome(scenario.name(), Estimates.of(tallies, Tally::outages),
                Estimates.of(tallies, Tally::avoided), Estimates.of(tallies, Tally::downtimeSeconds),
                Estimates.of(tallies, Tally::falseMigrations),
                Estimates.of(tallies, tally -> tally.cost(scenario, days)), recorded);
    }

    /** How many of all runs are done. Thread-safe. */
    private record Share(Watch watch, long all, AtomicLong done) {
        Share(Watch watch, long all) {
            this(watch, all, new AtomicLong());
        }

        /** Counts one more; whether it may be played. */
        boolean goesOn() {
            watch.progress((double) done.incrementAndGet() / all);
            return !watch.cancelled();
        }
    }

    private static Recorded recorded(List<Incident> incidents) {
        int caught = 0;
        int missed = 0;
        int falseAlarms = 0;
        for (Incident incident : incidents) {
            switch (incident) {
                case Incident.Warned warned -> caught++;
                case Incident.Unwarned unwarned -> missed++;
                case Incident.FalseAlarm alarm -> falseAlarms++;
            }
        }
        return new Recorded(caught, missed, falseAlarms);
    }

    private static double days(List<Track> tracks) {
        long first = tracks.stream().filter(track -> track.epochMillis().length > 0)
                .mapToLong(track -> track.epochMillis()[0]).min().orElse(0);
        long last = tracks.stream().filter(track -> track.epochMillis().length > 0)
                .mapToLong(track -> track.epochMillis()[track.epochMillis().length - 1]).max().orElse(0);
        return (last - first) / DAY_MILLIS;
    }
}
