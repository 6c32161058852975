package org.shadowrack.migration.drivers.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.migration.drivers.contract.DriverContract;
import org.shadowrack.migration.drivers.peers.HaproxyPeer;
import org.shadowrack.migration.drivers.peers.Programs;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;

/** On a real HAProxy, whose servers need not run for this. Broken when the driver forgets the epoch or what it left behind. */
@SuppressWarnings("NullAway.Init") // set up before each test
class HaproxyDriverTest extends DriverContract {
    private final TrafficSwitch traffic = HaproxyDrivers.driver(Duration.ofSeconds(1)).traffic().orElseThrow();
    private HaproxyPeer peer;

    @Override
    protected InetSocketAddress startPeer() throws Exception {
        peer = new HaproxyPeer("tcp", nowhere(), nowhere(), "");
        return peer.api();
    }

    private static InetSocketAddress nowhere() throws Exception {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Programs.freePort());
    }

    @Override
    protected void endPeer() throws Exception {
        if (peer != null) {
            peer.close();
        }
    }

    @Override
    protected boolean changes(String request) {
        return request.contains("set server");
    }

    @Override
    protected Map<String, Supplier<StepOutcome>> verbs(String address) {
        Map<String, Supplier<StepOutcome>> verbs = new LinkedHashMap<>();
        verbs.put("switchTo", () -> traffic.switchTo(move(address, 10)));
        verbs.put("switchTo back", () -> traffic.switchTo(move(address, 10).reversed(20)));
        return verbs;
    }

    @Override
    protected Map<String, Supplier<? extends Outcome<?>>> questions(String address) {
        return Map.of("current", () -> traffic.current(move(address, 10)));
    }

    private static Move move(String socket, long epoch) {
        return new Move("m", new Workload("orders", "p1", "s1", Criticality.NORMAL, 1, "p",
                HaproxyPeer.endpoints(socket, "p1", "s1")), "p1", "s1", epoch, Map.of());
    }

    private Move move(long epoch) {
        return move(peer.socket().toString(), epoch);
    }

    @Test
    void theWeightGoesThereAndBackOverTheUnixSocket() {
        assertThat(traffic.current(move(10))).isEqualTo(Outcome.ok("p1"));
        assertThat(traffic.prepare(move(10))).isInstanceOf(StepOutcome.Done.class);
        assertThat(traffic.prepare(move(10))).isInstanceOf(StepOutcome.Done.class);
        assertThat(traffic.switchTo(move(10))).asString().contains("second (weight 100)").contains("first (weight 0)");
        assertThat(traffic.current(move(10))).isEqualTo(Outcome.ok("s1"));
        assertThat(traffic.switchTo(move(10).reversed(20))).asString().contains("first (weight 100)");
        assertThat(traffic.current(move(10))).isEqualTo(Outcome.ok("p1"));
    }

    /** Broken when the epoch is only compared and not kept by HAProxy, or is lowered by an older move. */
    @Test
    void anOldHolderCannotSwitchBack() {
        assertThat(traffic.switchTo(move(20))).isInstanceOf(StepOutcome.Done.class);
        for (String time : new String[]{"once", "twice"}) {
            assertThat(traffic.switchTo(move(10).reversed(10))).as(time).isInstanceOf(StepOutcome.Failed.class)
                    .asString().contains("epoch 20");
        }
        assertThat(traffic.prepare(move(10))).isInstanceOf(StepOutcome.Failed.class);
        assertThat(traffic.current(move(20))).isEqualTo(Outcome.ok("s1"));
    }

    @Test
    void aServerThatServesAlreadyIsNotMadeReady() {
        assertThat(traffic.switchTo(move(10))).isInstanceOf(StepOutcome.Done.class);
        assertThat(traffic.prepare(move(10))).isInstanceOf(StepOutcome.Failed.class).asString().contains("already");
    }

    @Test
    void whatHaproxyDoesNotKnowIsNamed() {
        Map<String, String> endpoints = new HashMap<>(HaproxyPeer.endpoints(peer.socket().toString(), "p1", "s1"));
        endpoints.put("haproxy.server.s1", "third");
        assertThat(traffic.switchTo(with(endpoints))).isInstanceOf(StepOutcome.Failed.class).asString()
                .contains("third").contains("first");
        endpoints.put("haproxy.backend", "nobody");
        assertThat(traffic.switchTo(with(endpoints))).isInstanceOf(StepOutcome.Failed.class).asString()
                .contains("nobody");
    }

    /** Broken when a name can smuggle a second command into the line, or when the API of another machine is spoken to in the clear. */
    @Test
    void aSecondCommandAndAForeignMachineAreRefused() {
        Map<String, String> endpoints = new HashMap<>(HaproxyPeer.endpoints("192.0.2.1:9999", "p1", "s1"));
        assertThat(traffic.switchTo(with(endpoints))).isInstanceOf(StepOutcome.Failed.class).asString()
                .contains("tunnel");
        endpoints.put("haproxy.backend", "orders; disable frontend clients");
        assertThat(traffic.switchTo(with(endpoints))).isInstanceOf(StepOutcome.Failed.class).asString()
                .contains("haproxy.backend");
    }

    private static Move with(Map<String, String> endpoints) {
        return new Move("m", new Workload("orders", "p1", "s1", Criticality.NORMAL, 1, "p", endpoints), "p1", "s1",
                10, Map.of());
    }
}
