package org.shadowrack.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Topology;

/** Breaks when a failure is put on the record of another component than was meant, or at another time. */
class ReportBarTest {
    private static Component fan(String id, String name) {
        return new Component(new ComponentId(id), ComponentKind.FAN, name, "r01", "/" + id, null, null, null, Health.OK,
                null, null, List.of(), null, Role.NONE);
    }

    private static Topology topology() {
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        for (Component fan : List.of(fan("r01/1", "Fan 1"), fan("r01/2", "Fan 2"), fan("r01/3", "Fan 2"))) {
            components.put(fan.id(), fan);
        }
        return new Topology("site", Instant.EPOCH, components, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"Fan 1 of r01,r01/1", "fan 1 OF r01,r01/1", "r01/3,r01/3"})
    void aNameOrAnIdIsMeant(String who, String id) {
        assertThat(ReportBar.failure(topology(), who, " 2026-01-31 23:59 ")).isEqualTo(
                Outcome.ok(new Failure(new ComponentId(id), Instant.parse("2026-01-31T23:59:00Z"))));
    }

    @Test
    void whatIsNotCertainIsNoFailure() {
        assertThat(problem("Fan 2 of r01", "2026-01-31 23:59")).contains("2 components", "r01/2, r01/3");
        assertThat(problem("Fan 9 of r01", "2026-01-31 23:59")).contains("no component is called so");
        assertThat(problem("", "2026-01-31 23:59")).contains("no component is called so");
        assertThat(problem("r01/1", "yesterday")).contains("2026-01-31 23:59, in UTC");
        assertThat(problem("r01/1", "2026-02-31 10:70")).contains("not understood");
    }

    private static String problem(String who, String when) {
        return ReportBar.failure(topology(), who, when) instanceof Outcome.Failed<Failure>(Problem problem)
                ? problem.line()
                : "";
    }
}
