package org.shadowrack.migration.drivers.redfishfence;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shadowrack.lab.RunningLab;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.drivers.contract.DriverContract;
import org.shadowrack.migration.drivers.contract.FaultyLine;
import org.shadowrack.migration.drivers.contract.FaultyProxy;
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

/** On one of the lab's controllers, over HTTPS; the lab itself tells whether the power has changed. */
@SuppressWarnings("NullAway.Init") // set up before each test
class PowerFenceContractTest extends DriverContract {
    private RunningLab running;
    private volatile String before = "On";

    @Override
    protected InetSocketAddress startPeer() {
        running = new RunningLab();
        URI service = URI.create(running.lab().serviceUrls().getFirst());
        return new InetSocketAddress(service.getHost(), service.getPort());
    }

    @Override
    protected FaultyLine line(InetSocketAddress peer) throws IOException {
        return new FaultyProxy(peer, () -> !before.equals(power()));
    }

    private String power() {
        return running.get("/redfish/v1/Systems/1").path("PowerState").asString();
    }

    @Override
    protected void endPeer() {
        running.close();
    }

    @Override
    protected Map<String, Supplier<StepOutcome>> verbs(String address) {
        Map<String, Supplier<StepOutcome>> verbs = new LinkedHashMap<>();
        verbs.put("isolate", () -> given("On", () -> fence(address).isolate(move())));
        verbs.put("restore", () -> given("Off", () -> fence(address).restore(move())));
        return verbs;
    }

    private StepOutcome given(String power, Supplier<StepOutcome> verb) {
        before = power;
        return verb.get();
    }

    @Override
    protected Map<String, Supplier<? extends Outcome<?>>> questions(String address) {
        return Map.of("isolated", () -> fence(address).isolated(move()));
    }

    private Fence fence(String address) {
        var lab = running.lab();
        var clients = new HttpRedfishClients(new VerifyingTls(), reference -> Outcome.ok(Secret.copyOf(lab.password())),
                List.of(new GenericAdapter()), Clock.systemUTC());
        RedfishTarget target = new RedfishTarget("p1", URI.create("https://" + address), lab.user(), "vault:lab",
                new Trust.Pinned(lab.certificateSha256()), Duration.ofSeconds(1));
        return RedfishFences.driver(clients, host -> Optional.of(target), Duration.ofSeconds(1)).fence().orElseThrow();
    }

    private static Move move() {
        return new Move("m", new Workload("orders", "p1", "s1", Criticality.NORMAL, 1, "p", Map.of()), "p1", "s1", 1,
                Map.of());
    }
}
