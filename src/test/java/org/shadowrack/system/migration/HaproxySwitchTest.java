package org.shadowrack.system.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.migration.drivers.haproxy.HaproxyDrivers;
import org.shadowrack.migration.drivers.peers.HaproxyPeer;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.system.migration.peers.AskingClient;
import org.shadowrack.system.migration.peers.NamedServer;

/**
 * A client asks through a real HAProxy while the driver sends it to the shadow and back. Broken when there is a moment
 * without a server, when the one that is left goes on being asked, or when the client sees an error.
 */
class HaproxySwitchTest {
    @Test
    void clientsGoThereAndBackWithoutOneError() throws Exception {
        try (NamedServer first = new NamedServer("first");
                NamedServer second = new NamedServer("second");
                HaproxyPeer haproxy = new HaproxyPeer("http", first.address(), second.address(), "check inter 200ms");
                AskingClient client = new AskingClient(haproxy.clients())) {
            TrafficSwitch traffic = HaproxyDrivers.driver(Duration.ofSeconds(5)).traffic().orElseThrow();
            Move move = new Move("m1", new Workload("orders", "p1", "s1", Criticality.HIGH, 1, "p",
                    HaproxyPeer.endpoints(haproxy.socket().toString(), "p1", "s1")), "p1", "s1", 10, Map.of());
            asked(client, "first");
            assertThat(traffic.prepare(move)).isInstanceOf(StepOutcome.Done.class);
            client.gaps().take();
            assertThat(traffic.switchTo(move)).isInstanceOf(StepOutcome.Done.class);
            asked(client, "second");
            assertThat(traffic.switchTo(move.reversed(20))).isInstanceOf(StepOutcome.Done.class);
            asked(client, "first");
            System.out.printf("HAProxy: %d and %d answers, %d errors, longest gap %.1f ms%n", client.answers("first"),
                    client.answers("second"), client.errors(), client.gaps().take().toNanos() / 1e6);
            assertThat(client.errors()).isZero();
        }
    }

    /** Waits until {@code name} answers, and then that it alone does for a while. */
    private static void asked(AskingClient client, String name) {
        await("the first answer of " + name, () -> client.last().equals(name));
        String other = name.equals("first") ? "second" : "first";
        long others = client.answers(other);
        long own = client.answers(name);
        await("more answers of " + name, () -> client.answers(name) > own + 30);
        assertThat(client.answers(other)).isEqualTo(others);
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5)).until(condition);
    }
}
