package org.shadowrack.operations.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import org.shadowrack.operations.trial.LabControl.InjectedFailure;
import org.shadowrack.operations.trial.TrialReport.ForecastScore;
import org.shadowrack.operations.trial.TrialReport.Moves;

/** Holds what was observed against the truth, once the trial is over. */
final class Scoring {
    private static final Duration HORIZON = Duration.ofHours(24);
    /** What a cutover needs, and a person to look. */
    private static final Duration ENOUGH_LEAD = Duration.ofMinutes(30);
    /** Rounds above the threshold that lie closer than this are one alarm. */
    private static final Duration EPISODE_GAP = Duration.ofHours(12);

    private final Observer observer;
    private final Topology topology;
    private final Map<InjectedFailure, ComponentId> live = new HashMap<>();

    Scoring(Observer observer, Topology topology, Instant liveFrom, List<InjectedFailure> truth) {
        this.observer = observer;
        this.topology = topology;
        truth.stream().filter(failure -> failure.at().isAfter(liveFrom))
                .forEach(failure -> live.put(failure, ComponentId.of(failure.host(), failure.uri())));
    }

    int failures() {
        return live.size();
    }

    ForecastScore forecast() {
        double[] leads = live.keySet().stream().map(this::lead).flatMap(Optional::stream)
                .mapToDouble(Duration::toSeconds).sorted().toArray();
        int foreshadowed = (int) live.keySet().stream().filter(InjectedFailure::foreshadowed).count();
        int both = (int) live.keySet().stream().filter(InjectedFailure::foreshadowed)
                .filter(failure -> lead(failure).isPresent()).count();
        int inTime = (int) live.keySet().stream().filter(InjectedFailure::foreshadowed)
                .filter(failure -> lead(failure).filter(lead -> lead.compareTo(ENOUGH_LEAD) >= 0).isPresent()).count();
        return new ForecastScore(leads.length, live.size() - leads.length, falseAlarms(), median(leads), foreshadowed,
                both, inTime);
    }

    /** How migrations fared, over {@code span} of watching. */
    Moves moves(Duration span) {
        return new FalseMoves(live.keySet(), observer.lastRound()).judge(observer.migrations(),
                topology.ofKind(ComponentKind.SERVER).count(), span);
    }

    private Optional<Duration> lead(InjectedFailure failure) {
        return observer.alarmed().getOrDefault(component(failure), List.of()).stream()
                .filter(at -> at.isBefore(failure.at()) && !at.isBefore(failure.at().minus(HORIZON))).findFirst()
                .map(at -> Duration.between(at, failure.at()));
    }

    private ComponentId component(InjectedFailure failure) {
        return java.util.Objects.requireNonNull(live.get(failure));
    }

    private int falseAlarms() {
        return observer.alarmed().entrySet().stream().mapToInt(one -> falseEpisodes(one.getKey(), one.getValue()))
                .sum();
    }

    private int falseEpisodes(ComponentId component, List<Instant> alarms) {
        int count = 0;
        for (int i = 0; i < alarms.size(); i++) {
            boolean begins = i == 0 || alarms.get(i).isAfter(alarms.get(i - 1).plus(EPISODE_GAP));
            if (begins && !followedByFailure(component, alarms.get(i), episodeEnd(alarms, i))) {
                count++;
            }
        }
        return count;
    }

    private static Instant episodeEnd(List<Instant> alarms, int begin) {
        int last = begin;
        while (last + 1 < alarms.size() && !alarms.get(last + 1).isAfter(alarms.get(last).plus(EPISODE_GAP))) {
            last++;
        }
        return alarms.get(last);
    }

    /** Also true where the trial ended before the alarm could be judged. */
    private boolean followedByFailure(ComponentId component, Instant begin, Instant end) {
        Instant resolved = end.plus(HORIZON);
        return resolved.isAfter(observer.lastRound()) || live.entrySet().stream()
                .anyMatch(one -> one.getValue().equals(component) && one.getKey().at().isAfter(begin)
                        && !one.getKey().at().isAfter(resolved));
    }

    int outagesAvoided() {
        return outages(true);
    }

    int outagesSuffered() {
        return outages(false);
    }

    private int outages(boolean avoided) {
        return live.keySet().stream().mapToInt(failure -> (int) topology.workloads().stream()
                .filter(workload -> declaredOn(workload.primary(), workload.shadow(), failure.host()))
                .filter(workload -> observer.whereaboutsBefore(failure.at()).containsKey(workload.name()))
                .filter(workload -> failure.host()
                        .equals(observer.whereaboutsBefore(failure.at()).get(workload.name())) != avoided)
                .filter(workload -> !avoided || cameFrom(workload.name(), failure)).count()).sum();
    }

    private static boolean declaredOn(String primary, String shadow, String host) {
        return primary.equals(host) || shadow.equals(host);
    }

    /** Whether the workload had been on the host that failed and was moved away: a shadow's own failure avoids nothing. */
    private boolean cameFrom(String workload, InjectedFailure failure) {
        return observer.departedFrom(workload, failure.host(), failure.at());
    }

    private static double median(double[] sorted) {
        if (sorted.length == 0) {
            return 0;
        }
        double[] middle = Arrays.copyOfRange(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1);
        return Arrays.stream(middle).average().orElse(0);
    }
}
