package org.shadowrack.forecast.label;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shadowrack.history.Journal;
import org.shadowrack.history.Journal.Document;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The reviews of a site's failures, kept in its journal: what was rejected stays on record, with who and why. Thread-safe. */
public final class LabelReviews {
    private static final String KIND = "label-review";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Journal journal;

    /** Those in {@code journal}. */
    public LabelReviews(Journal journal) {
        this.journal = journal;
    }

    /** Keeps a review in place of an earlier one of the same failure; refused when another came in between. */
    public Outcome<LabelReview> put(LabelReview review) {
        if (review.rejected() && review.reason().isBlank()) {
            return Outcome.failed(Problem.badInput("a label is rejected without a reason",
                    "rejecting the failure of " + review.component() + " at " + review.failedAt(), "Say why"));
        }
        String id = id(review.component(), review.failedAt());
        long version = journal.document(KIND, id).map(Document::version).orElse(0L);
        return journal.put(KIND, id, version, JSON.writeValueAsString(Kept.of(review))).map(written -> review);
    }

    /** All of them, by failure; what can't be read, since a later version wrote it otherwise, is left out. */
    public Map<Failure, LabelReview> all() {
        return journal.documents(KIND).stream().flatMap(document -> read(document).stream())
                .collect(Collectors.toUnmodifiableMap(review -> new Failure(review.component(), review.failedAt()),
                        review -> review));
    }

    /** The events without the failures that were rejected. */
    public List<ComponentEvent> accepted(List<ComponentEvent> events) {
        Map<Failure, LabelReview> reviews = all();
        return events.stream().filter(event -> !isRejected(event, reviews)).toList();
    }

    static boolean isRejected(ComponentEvent event, Map<Failure, LabelReview> reviews) {
        LabelReview review = reviews.get(new Failure(event.component(), event.at()));
        return event.kind() == ComponentEvent.Kind.FAILURE && review != null && review.rejected();
    }

    private static String id(ComponentId component, Instant failedAt) {
        return component.value() + "@" + failedAt.toEpochMilli();
    }

    private static Optional<LabelReview> read(Document document) {
        try {
            return Optional.of(JSON.readValue(document.json(), Kept.class).review());
        } catch (JacksonException foreign) {
            return Optional.empty();
        }
    }

    /** A failure on record. */
    public record Failure(ComponentId component, Instant at) {}

    /** As it is written. */
    private record Kept(String component, Instant failedAt, boolean rejected, String operator, String reason,
            Instant at) {
        static Kept of(LabelReview review) {
            return new Kept(review.component().value(), review.failedAt(), review.rejected(), review.operator(),
                    review.reason(), review.at());
        }

        LabelReview review() {
            return new LabelReview(new ComponentId(component), failedAt, rejected, operator, reason, at);
        }
    }
}
