package org.shadowrack.migration.drivers.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.drivers.contract.DriverContract;
import org.shadowrack.migration.drivers.contract.FaultyDatagrams;
import org.shadowrack.migration.drivers.contract.FaultyLine;
import org.shadowrack.migration.drivers.peers.IpmiPeer;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Secret;

/** Broken when anything but a power state that was read as off counts as fenced, or when the password shows anywhere. */
@SuppressWarnings("NullAway.Init") // set up before each test
class IpmiDriverTest extends DriverContract {
    private IpmiPeer peer;
    private boolean before;

    @Override
    protected InetSocketAddress startPeer() throws Exception {
        peer = new IpmiPeer(List.of("sleep", "600"));
        before = true;
        return peer.address();
    }

    @Override
    protected FaultyLine line(InetSocketAddress address) throws IOException {
        return new FaultyDatagrams(address, () -> peer.powered() != before);
    }

    @Override
    protected void endPeer() throws Exception {
        if (peer != null) {
            peer.close();
        }
    }

    @Override
    protected Map<String, Supplier<StepOutcome>> verbs(String address) {
        Map<String, Supplier<StepOutcome>> verbs = new LinkedHashMap<>();
        verbs.put("isolate", () -> given(true, () -> fence(IpmiPeer.PASSWORD).isolate(move(address))));
        verbs.put("restore", () -> given(false, () -> fence(IpmiPeer.PASSWORD).restore(move(address))));
        return verbs;
    }

    /** Remembers what the power was before, so that the line knows when it has changed. */
    private StepOutcome given(boolean powered, Supplier<StepOutcome> verb) {
        before = powered;
        return verb.get();
    }

    @Override
    protected Map<String, Supplier<? extends Outcome<?>>> questions(String address) {
        return Map.of("isolated", () -> fence(IpmiPeer.PASSWORD).isolated(move(address)));
    }

    private static Fence fence(String password) {
        return IpmiDrivers.driver(reference -> Outcome.ok(Secret.copyOf(password.toCharArray())),
                Duration.ofMillis(2500), Duration.ofMillis(500)).fence().orElseThrow();
    }

    private static Move move(String address) {
        return new Move("m", new Workload("orders", "p1", "s1", Criticality.NORMAL, 1, "p", Map.of("ipmi.p1.address",
                address, "ipmi.p1.user", IpmiPeer.USER, "ipmi.p1.credential", "vault:bmc", "ipmi.p1.cipher",
                "3")), "p1", "s1", 1, Map.of());
    }

    private Move move() {
        return move("127.0.0.1:" + peer.address().getPort());
    }

    @Test
    void offKillsTheMachineAndOnStartsIt() {
        assertThat(peer.powered()).isTrue();
        assertThat(fence(IpmiPeer.PASSWORD).isolated(move())).isEqualTo(Outcome.ok(false));
        assertThat(fence(IpmiPeer.PASSWORD).isolate(move())).isInstanceOf(StepOutcome.Done.class);
        assertThat(peer.powered()).isFalse();
        assertThat(fence(IpmiPeer.PASSWORD).isolated(move())).isEqualTo(Outcome.ok(true));
        assertThat(fence(IpmiPeer.PASSWORD).restore(move())).isInstanceOf(StepOutcome.Done.class);
        assertThat(peer.powered()).isTrue();
    }

    @Test
    void aWrongPasswordChangesNothingAndIsNeverTold() {
        assertThat(fence("wrong-horse").isolate(move())).isNotInstanceOf(StepOutcome.Done.class).asString()
                .contains("p1").doesNotContain("wrong-horse");
        assertThat(peer.powered()).isTrue();
    }

    @Test
    void aHostWithoutAControllerIsNamedAndHasNothingToTakeBack() {
        Move bare = new Move("m", new Workload("orders", "p9", "s1", Criticality.NORMAL, 1, "p", Map.of()), "p9", "s1",
                1, Map.of());
        assertThat(fence("x").isolate(bare)).isInstanceOf(StepOutcome.Failed.class).asString().contains("ipmi.p9");
        assertThat(fence("x").isolated(bare).isOk()).isFalse();
        assertThat(fence("x").restore(bare)).isInstanceOf(StepOutcome.Done.class);
    }
}
