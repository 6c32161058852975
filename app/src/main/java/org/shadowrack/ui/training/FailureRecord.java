package org.shadowrack.ui.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shadowrack.forecast.label.LabelReview;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.history.History;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.plot.Axis;
import org.shadowrack.ui.plot.Plot;
import org.shadowrack.ui.plot.Series;

/**
 * What there is to learn from: the span of the record, and the failures in it. Pure but for {@link #read}.
 *
 * @param from oldest reading
 * @param to newest
 * @param readings how many
 * @param failures oldest first
 */
record FailureRecord(Instant from, Instant to, long readings, List<Noted> failures) {
    FailureRecord {
        failures = List.copyOf(failures);
    }

    /**
     * A failure on record.
     *
     * @param name of the component and its host
     * @param kind in words
     * @param review what was said of it; null where nothing was
     */
    record Noted(Failure failure, String name, String kind, @Nullable LabelReview review) {
        boolean rejected() {
            return review != null && review.rejected();
        }
    }

    /** Reads it from a history; blocks. */
    static FailureRecord read(History history, Topology topology, Map<Failure, LabelReview> reviews, Instant now) {
        History.Stat stat = history.stat();
        Instant from = stat.oldest().orElse(now);
        List<Noted> failures = new ArrayList<>();
        for (ComponentEvent event : history.events(from, now)) {
            if (event.kind() == ComponentEvent.Kind.FAILURE) {
                Failure failure = new Failure(event.component(), event.at());
                failures.add(topology.component(event.component())
                        .map(component -> noted(failure, component, reviews.get(failure)))
                        .orElseGet(() -> new Noted(failure, event.component().value(), "other", reviews.get(failure))));
            }
        }
        failures.sort(Comparator.comparing(one -> one.failure().at()));
        return new FailureRecord(from, stat.newest().orElse(now), stat.readings(), failures);
    }

    private static Noted noted(Failure failure, Component component, @Nullable LabelReview review) {
        return new Noted(failure, name(component), Formats.words(component.kind().name()), review);
    }

    /** As it stands in the record: a part and its host. */
    static String name(Component component) {
        return component.name() + " of " + component.service();
    }

    long count() {
        return failures.size();
    }

    List<String> kinds() {
        return failures.stream().map(Noted::kind).distinct().sorted().toList();
    }

    /** A dot a failure, a row a kind; what was rejected is muted, and a line stands at the selected one. */
    Plot plot(@Nullable Noted selected) {
        List<String> kinds = kinds();
        Axis rows = Axis.rows(kinds.stream().map(FailureRecord::shortened).toList());
        List<Plot.Mark> marks = selected == null
                ? List.of()
                : List.of(new Plot.Mark("", selected.failure().at().toEpochMilli(), true, "interaction"));
        List<Series> series = new ArrayList<>();
        if (failures.stream().anyMatch(Noted::rejected)) {
            series.add(series("rejected", kinds, Noted::rejected, "border"));
        }
        series.add(series("failures", kinds, one -> !one.rejected(), "text"));
        return new Plot(Axis.time("", from, to), rows, series, marks);
    }

    private Series series(String name, List<String> kinds, Predicate<Noted> which, String token) {
        List<Noted> some = failures.stream().filter(which).toList();
        return new Series(name, some.stream().mapToDouble(one -> one.failure().at().toEpochMilli()).toArray(),
                some.stream().mapToDouble(one -> kinds.indexOf(one.kind()) + 1).toArray(), Series.Style.POINTS, token);
    }

    private static String shortened(String kind) {
        return kind.equals("power supply") ? "PSU" : kind;
    }
}
