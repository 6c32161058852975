package org.shadowrack.migration.drivers.redfishfence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.lab.Lab;
import org.shadowrack.lab.RunningLab;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;
import org.shadowrack.security.tls.VerifyingTls;

/** On the lab's controllers over HTTPS. Broken when anything but a power state that reads Off counts as fenced. */
@SuppressWarnings("NullAway.Init") // set up before each test
class PowerFenceTest {
    private RunningLab running;
    private Lab lab;
    private Fence fence;

    @BeforeEach
    void start() {
        running = new RunningLab();
        lab = running.lab();
        var clients = new HttpRedfishClients(new VerifyingTls(), reference -> Outcome.ok(Secret.copyOf(lab.password())),
                List.of(new GenericAdapter()), Clock.systemUTC());
        fence = RedfishFences.driver(clients, host -> host.equals("p1") ? Optional.of(target()) : Optional.empty(),
                Duration.ofSeconds(5)).fence().orElseThrow();
    }

    private RedfishTarget target() {
        return new RedfishTarget("p1", URI.create(lab.serviceUrls().getFirst()), lab.user(), "vault:lab",
                new Trust.Pinned(lab.certificateSha256()), Duration.ofSeconds(2));
    }

    @AfterEach
    void end() {
        running.close();
    }

    @Test
    void offIsFencedAndOnIsNotHoweverOftenItIsAsked() {
        assertThat(fence.isolated(move("p1"))).isEqualTo(Outcome.ok(false));
        for (String time : List.of("once", "twice")) {
            assertThat(fence.isolate(move("p1"))).as(time).isInstanceOf(StepOutcome.Done.class);
            assertThat(running.get("/redfish/v1/Systems/1").path("PowerState").asString()).isEqualTo("Off");
        }
        assertThat(fence.isolated(move("p1"))).isEqualTo(Outcome.ok(true));
        for (String time : List.of("once", "twice")) {
            assertThat(fence.restore(move("p1"))).as(time).isInstanceOf(StepOutcome.Done.class);
        }
        assertThat(fence.isolated(move("p1"))).isEqualTo(Outcome.ok(false));
    }

    @Test
    void silenceIsNeverAFence() {
        running.close();
        assertThat(fence.isolate(move("p1"))).isInstanceOfAny(StepOutcome.Retry.class, StepOutcome.Unknown.class);
        assertThat(fence.isolated(move("p1")).isOk()).isFalse();
    }

    @Test
    void aHostWithoutAControllerIsNamedAndHasNothingToTakeBack() {
        assertThat(fence.isolate(move("p9"))).isInstanceOf(StepOutcome.Failed.class).asString().contains("p9");
        assertThat(fence.isolated(move("p9")).isOk()).isFalse();
        assertThat(fence.restore(move("p9"))).isInstanceOf(StepOutcome.Done.class);
    }

    private static Move move(String from) {
        return new Move("m", new Workload("orders", from, "s1", Criticality.NORMAL, 1, "p", Map.of()), from, "s1", 1,
                Map.of());
    }
}
