package org.shadowrack.whatif.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Topology;

/** Breaks when a kept topology comes back as another one, is written again though nothing changed, or an earlier version's is lost. */
class TopologyDocumentTest {
    private static final ComponentId CPU = new ComponentId("h/cpu");

    @TempDir
    private Path folder;

    private History history() {
        return new EmbeddedHistories(Thread.ofPlatform().daemon().factory()).open(folder).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    private static Topology topology(Map<String, Double> limits) {
        return new Topology("site", Instant.EPOCH, Map.of(CPU, new Component(CPU, ComponentKind.CPU, "CPU 1", "h",
                "/cpu", null, null, "S1", Health.OK, "Enabled", null, List.of(), null, Role.PRIMARY, limits)),
                List.of(), List.of());
    }

    @Test
    void aKeptTopologyComesBackWithItsLimitsAndIsWrittenOnce() {
        try (History history = history()) {
            Topology topology = topology(Map.of("temperature", 96.0, "temperature_vrm", 110.0));
            long version = TopologyDocument.keep(topology, history.journal()).orElse(_ -> -1L);
            assertThat(TopologyDocument.kept(history.journal())).contains(topology);
            assertThat(TopologyDocument.keep(topology, history.journal()).orElse(_ -> -1L)).isEqualTo(version);
        }
    }

    @Test
    void aTopologyFromBeforeThereWereLimitsIsReadWithoutThem() {
        try (History history = history()) {
            TopologyDocument.keep(topology(Map.of()), history.journal());
            String earlier = history.journal().document("topology", "newest").orElseThrow().json()
                    .replace(",\"limits\":{}", "");
            assertThat(earlier).doesNotContain("limits");
            history.journal().put("topology", "newest", 1, earlier);
            assertThat(TopologyDocument.kept(history.journal())).contains(topology(Map.of()));
        }
    }
}
