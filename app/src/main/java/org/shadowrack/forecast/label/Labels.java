package org.shadowrack.forecast.label;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.history.History;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Span;

/**
 * What a site's history says of failures, as far as it can be learned from.
 *
 * @param failures of components that there are, without those that were rejected
 * @param uncertain by component's id, when survival teaches nothing
 */
public record Labels(List<Failed> failures, Map<String, List<Span>> uncertain) {
    /** Those before {@code now}. */
    public static Labels of(History history, Topology topology, Instant now) {
        List<ComponentEvent> events = history.events(Instant.EPOCH, now);
        Map<Failure, LabelReview> reviews = new LabelReviews(history.journal()).all();
        Map<String, List<Span>> uncertain = new HashMap<>(Interference.of(events, topology, now));
        List<Failed> failures = new ArrayList<>();
        for (ComponentEvent event : events) {
            if (LabelReviews.isRejected(event, reviews)) {
                addInstant(uncertain, event);
            } else if (event.kind() == ComponentEvent.Kind.FAILURE) {
                topology.component(event.component())
                        .ifPresent(component -> failures.add(new Failed(component, event.at(), event.messageId())));
            }
        }
        return new Labels(List.copyOf(failures), uncertain);
    }

    /** Whether it failed then is in dispute, so that it did not fail is no knowledge either. */
    private static void addInstant(Map<String, List<Span>> uncertain, ComponentEvent event) {
        List<Span> spans = new ArrayList<>(uncertain.getOrDefault(event.component().value(), List.of()));
        spans.add(new Span(event.at().toEpochMilli(), event.at().toEpochMilli() + 1));
        uncertain.put(event.component().value(), spans);
    }

    /** As the library takes them, of the components that {@code which} names. */
    public FailureLog log(Predicate<Component> which) {
        return FailureLog
                .of(failures.stream().filter(failed -> which.test(failed.component)).map(Failed::event).toList())
                .withUncertain(uncertain);
    }

    /** A failure of a component that there is. */
    public record Failed(Component component, Instant at, String messageId) {
        FailureEvent event() {
            return new FailureEvent(component.id().value(), at.toEpochMilli(), messageId);
        }
    }
}
