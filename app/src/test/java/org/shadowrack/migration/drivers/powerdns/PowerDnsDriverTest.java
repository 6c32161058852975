package org.shadowrack.migration.drivers.powerdns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.migration.drivers.contract.DriverContract;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;

/** Errors that a real server can't be made to show. Broken when the driver forgets the epoch, the key or the old address. */
@SuppressWarnings("NullAway.Init") // set up before each test
class PowerDnsDriverTest extends DriverContract {
    private static final String ZONE = """
            {"rrsets":[{"name":"orders.shadow.test.","type":"A","ttl":300,"comments":[],
            "records":[{"content":"192.0.2.1","disabled":false}]}]}""";

    private StandInServer server;

    @Override
    protected InetSocketAddress startPeer() throws Exception {
        server = new StandInServer(ZONE);
        return server.address();
    }

    @Override
    protected void endPeer() {
        server.close();
    }

    @Override
    protected Map<String, Supplier<StepOutcome>> verbs(String address) {
        Map<String, Supplier<StepOutcome>> verbs = new LinkedHashMap<>();
        verbs.put("prepare", () -> traffic(StandInServer.KEY).prepare(move(address, 7)));
        verbs.put("switchTo", () -> traffic(StandInServer.KEY).switchTo(move(address, 7)));
        return verbs;
    }

    @Override
    protected Map<String, Supplier<? extends Outcome<?>>> questions(String address) {
        return Map.of("current", () -> traffic(StandInServer.KEY).current(move(address, 7)));
    }

    @Test
    void anOlderMoveNeverOverwritesANewerOne() {
        assertThat(traffic(StandInServer.KEY).switchTo(move(8))).isInstanceOf(StepOutcome.Done.class);
        assertThat(traffic(StandInServer.KEY).switchTo(move(7).reversed(7))).isInstanceOf(StepOutcome.Failed.class)
                .asString().contains("epoch 8");
        assertThat(traffic(StandInServer.KEY).current(move(7))).isEqualTo(Outcome.ok("s1"));
    }

    @Test
    void aWrongKeyIsRefusedAndSaysSo() {
        assertThat(traffic("wrong").switchTo(move(7))).isInstanceOf(StepOutcome.Failed.class).asString()
                .contains("401").contains("orders.shadow.test.");
    }

    @Test
    void whatTheServerWillNotTakeIsFailedAndItsErrorIsUnknown() {
        server.refuse(422);
        assertThat(traffic(StandInServer.KEY).switchTo(move(7))).isInstanceOf(StepOutcome.Failed.class);
        server.refuse(500);
        assertThat(traffic(StandInServer.KEY).switchTo(move(7))).isInstanceOf(StepOutcome.Unknown.class);
        assertThat(traffic(StandInServer.KEY).current(move(7))).isEqualTo(Outcome.ok("p1"));
    }

    @Test
    void theShortLifeIsWrittenOnceAndTheAddressStays() {
        assertThat(traffic(StandInServer.KEY).prepare(move(7))).asString().contains("instead of 300");
        assertThat(traffic(StandInServer.KEY).prepare(move(7))).asString().doesNotContain("instead of");
        assertThat(traffic(StandInServer.KEY).current(move(7))).isEqualTo(Outcome.ok("p1"));
    }

    /** Broken where what resolvers keep is forgotten with the next look, or by another move's epoch. */
    @Test
    void whatResolversKeepIsTimedFromWhenTheLifeWasLowered() {
        assertThat(traffic(StandInServer.KEY).settling(move(7))).isEqualTo(Outcome.ok(Duration.ZERO));
        traffic(StandInServer.KEY).prepare(move(7));
        traffic(StandInServer.KEY).prepare(move(8));
        assertThat(traffic(StandInServer.KEY).settling(move(8)).orElse(problem -> Duration.ZERO))
                .isBetween(Duration.ofSeconds(200), Duration.ofSeconds(300));
        traffic(StandInServer.KEY).switchTo(move(8));
        assertThat(traffic(StandInServer.KEY).settling(move(8))).isEqualTo(Outcome.ok(Duration.ZERO));
    }

    @Test
    void aMissingEndpointIsNamed() {
        Move bare = new Move("m", new Workload("orders", "p1", "s1", Criticality.NORMAL, 1, "p", Map.of()), "p1", "s1",
                1, Map.of());
        assertThat(traffic(StandInServer.KEY).switchTo(bare)).isInstanceOf(StepOutcome.Failed.class).asString()
                .contains("powerdns.url");
    }

    private static TrafficSwitch traffic(String key) {
        return PowerDnsDrivers.driver(new VerifyingTls(), reference -> Outcome.ok(Secret.copyOf(key.toCharArray())),
                Duration.ofMillis(800)).traffic().orElseThrow();
    }

    private Move move(long epoch) {
        return move("127.0.0.1:" + server.address().getPort(), epoch);
    }

    private static Move move(String address, long epoch) {
        Map<String, String> endpoints = Map.of("powerdns.url", "http://" + address, "powerdns.credential", "vault:dns",
                "powerdns.zone", "shadow.test", "powerdns.name", "orders.shadow.test", "powerdns.address.p1",
                "192.0.2.1", "powerdns.address.s1", "192.0.2.2");
        return new Move("m", new Workload("orders", "p1", "s1", Criticality.NORMAL, 1, "p", endpoints), "p1", "s1",
                epoch, Map.of());
    }
}
