package org.shadowrack.whatif.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.Scenario.Faults;

/**
 * Draws what might have happened instead: a Poisson bootstrap over hosts' weeks (each week of each host is repeated as
 * often as a Poisson variable of mean 1 says; Chamandy et al., "Estimating Uncertainty for Massive Data Streams", 2012),
 * so that what happens together on a host stays together. Growing load repeats failures more often; injected faults are
 * drawn from recorded failures of their kind.
 */
final class Resampling {
    private static final long WEEK = 7L * 24 * 3600 * 1000;
    private final List<List<Incident>> weeks;
    private final List<Incident> failures;
    private final Scenario scenario;

    Resampling(List<Incident> incidents, Scenario scenario) {
        Map<String, List<Incident>> byWeek = new TreeMap<>();
        incidents.forEach(incident -> byWeek
                .computeIfAbsent(incident.host() + " " + Math.floorDiv(incident.start(), WEEK),
                        key -> new ArrayList<>())
                .add(incident));
        this.weeks = List.copyOf(byWeek.values());
        this.failures = incidents.stream().filter(Incident::isFailure).toList();
        this.scenario = scenario;
    }

    /** One draw, in order of time. */
    List<Incident> draw(RandomGenerator random) {
        List<Incident> drawn = new ArrayList<>();
        for (List<Incident> week : weeks) {
            int times = Poisson.draw(1, random);
            for (int copy = 0; copy < times; copy++) {
                repeat(week, copy == 0 ? 0 : anotherTime(random), drawn, random);
            }
        }
        scenario.faults().forEach(faults -> inject(faults, drawn, random));
        drawn.sort(Comparator.comparingLong(Incident::start).thenComparing(Incident::host));
        return drawn;
    }

    private void repeat(List<Incident> week, long shift, List<Incident> drawn, RandomGenerator random) {
        for (Incident incident : week) {
            if (!incident.isFailure()) {
                drawn.add(incident.shifted(shift));
                continue;
            }
            int times = times(scenario.load().failures(), random);
            for (int copy = 0; copy < times; copy++) {
                drawn.add(incident.shifted(copy == 0 ? shift : anotherTime(random)));
            }
        }
    }

    /** A whole number whose mean is {@code factor}, as little spread as can be, so that a factor of 1 changes nothing. */
    private static int times(double factor, RandomGenerator random) {
        int whole = (int) factor;
        return whole + (random.nextDouble() < factor - whole ? 1 : 0);
    }

    private void inject(Faults faults, List<Incident> drawn, RandomGenerator random) {
        List<Incident> ofKind = failures.stream().filter(failure -> failure.kind().equals(faults.kind())).toList();
        List<Incident> source = ofKind.isEmpty() ? failures : ofKind;
        for (int i = 0; i < faults.count() && !source.isEmpty(); i++) {
            drawn.add(source.get(random.nextInt(source.size())).shifted(anotherTime(random)));
        }
    }

    /** Within half a week, or copies would fall on the same instant and hide each other. */
    private static long anotherTime(RandomGenerator random) {
        return random.nextLong(-WEEK / 2, WEEK / 2);
    }
}
