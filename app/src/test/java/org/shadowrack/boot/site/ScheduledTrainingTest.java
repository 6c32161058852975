package org.shadowrack.boot.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.config.ForecastSettings;
import org.shadowrack.config.HistorySettings;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApis;
import org.shadowrack.lab.Lab;
import org.shadowrack.lab.LabSettings;
import org.shadowrack.lab.Labs;
import org.shadowrack.lab.workload.WorkloadPlanes;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;

/**
 * Trainings by the schedule of a whole site, by a given clock. Breaks when one begins though none was asked for, when none begins
 * though one is due, or when one that could not be done is tried again in every round.
 */
class ScheduledTrainingTest {
    private final Wiring wiring = new Wiring();
    private final Lab lab = Labs.start(LabSettings.defaults().withRacks(1).withSeed(1), WorkloadPlanes.inMemory());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void aTrainingBeginsWhenItIsDueAndOnce() {
        try (Operations operations = operations(Duration.ofDays(7))) {
            round(operations, Duration.ofDays(6));
            assertThat(trainings(operations)).isEmpty();
            round(operations, Duration.ofDays(2));
            Job first = ended(operations, "");
            assertThat(first.title()).isEqualTo("Training forecasters by schedule");
            round(operations, Duration.ofDays(1));
            assertThat(trainings(operations)).containsExactly(first);
            assertThat(FanSite.value(operations.audit().newest(20))).anySatisfy(entry -> {
                assertThat(entry.operator()).isEqualTo("automatic");
                assertThat(entry.target()).endsWith("by schedule");
            });
            round(operations, Duration.ofDays(7));
            assertThat(ended(operations, first.id()).title()).isEqualTo("Training forecasters by schedule");
        }
    }

    @Test
    void withoutAScheduleNoneBegins() {
        try (Operations operations = operations(null)) {
            round(operations, Duration.ofDays(400));
            assertThat(trainings(operations)).isEmpty();
        }
    }

    private Operations operations(@Nullable Duration every) {
        Secret password = Secret.copyOf(lab.password());
        SiteAssembly assembly = new SiteAssembly(wiring, new SessionCredentials(password, wiring.credentials()),
                now::get);
        URI root = URI.create(lab.controlUrl());
        String basic = "Basic " + Base64.getEncoder().encodeToString(
                (lab.user() + ":" + new String(lab.password())).getBytes(StandardCharsets.UTF_8));
        HttpApi api = FanSite.value(wiring.tls().context(new Trust.Pinned(lab.certificateSha256()))
                .then(context -> HttpApis.open(root, context, () -> Map.of("Authorization", basic),
                        Duration.ofMinutes(2))));
        SiteSettings site = FanSite.value(new LabSite(api, root, lab.user(), SessionCredentials.REFERENCE,
                lab.certificateSha256()).settings(folder.resolve("data"), false));
        ForecastSettings usual = ForecastSettings.DEFAULT;
        Operations operations = FanSite.value(assembly.operate(new SiteSettings(site.site(), site.data(),
                site.services(), site.shadowings(), site.workloads(), site.policy(), false, null,
                HistorySettings.DEFAULT, List.of(), InventorySettings.NONE,
                new ForecastSettings(every, null, 0, false, usual.limits()))));
        FanSite.value(operations.control().discover());
        operations.control().round();
        FanSite.value(operations.history().flush());
        // The lab's readings bear the lab's time.
        now.set(operations.history().stat().oldest().orElseThrow());
        return operations;
    }

    private void round(Operations operations, Duration later) {
        now.updateAndGet(before -> before.plus(later));
        operations.control().round();
    }

    private static List<Job> trainings(Operations operations) {
        return operations.jobs().stream().filter(job -> job.title().startsWith("Training")).toList();
    }

    /** The newest training, which has ended; of a lab without failures on record no model can be made. */
    private static Job ended(Operations operations, String not) {
        Awaitility.await("a training").atMost(Duration.ofSeconds(60)).until(() -> trainings(operations).stream()
                .anyMatch(job -> !job.state().equals("running") && !job.id().equals(not)));
        return trainings(operations).getFirst();
    }
}
