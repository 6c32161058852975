package org.shadowrack.operations.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.telemetry.Observation.Malformed;
import org.shadowrack.model.telemetry.Observation.Unreachable;

/** Fails when a problem forgets since when it stands, outlives its cause, or is listed twice. */
class ProblemBookTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);

    private final ProblemBook book = new ProblemBook();

    @Test
    void aProblemStandsSinceItWasFirstSeenAndGoesWhenARoundNoLongerSeesIt() {
        book.polled(List.of(malformed("/a", "x"), new Unreachable("s", FIRST, "timed out")), FIRST);
        book.polled(List.of(malformed("/a", "x"), new Unreachable("s", SECOND, "refused")), SECOND);
        assertThat(book.all()).hasSize(2).allMatch(problem -> problem.since().equals(FIRST))
                .allMatch(problem -> problem.last().equals(SECOND));
        assertThat(book.all().getFirst()).matches(ServiceProblem::isSilence)
                .returns("refused", ServiceProblem::reason);
        book.polled(List.of(), SECOND);
        assertThat(book.all()).isEmpty();
    }

    @Test
    void whatADiscoverySawStaysUntilTheNextOneAndIsNotListedTwice() {
        book.discovered(List.of(malformed("/a", "x"), malformed("/b", "y")), List.of(), FIRST);
        book.polled(List.of(malformed("/a", "x")), SECOND);
        assertThat(book.all()).hasSize(2);
        book.polled(List.of(), SECOND);
        assertThat(book.all()).hasSize(2);
        book.discovered(List.of(malformed("/b", "y")), List.of(), SECOND);
        assertThat(book.all()).singleElement().returns(FIRST, ServiceProblem::since);
    }

    private static Malformed malformed(String uri, String reason) {
        return new Malformed("s", uri, FIRST, reason);
    }
}
