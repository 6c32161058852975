package org.shadowrack.migration.drivers.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.shadowrack.lab.Lab;
import org.shadowrack.lab.LabClient;
import org.shadowrack.lab.LabSettings;
import org.shadowrack.lab.Labs;
import org.shadowrack.lab.workload.WorkloadPlanes;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.drivers.contract.DriverContract;
import org.shadowrack.migration.drivers.contract.FaultyLine;
import org.shadowrack.migration.drivers.contract.FaultyProxy;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;
import tools.jackson.databind.JsonNode;

/** On the lab's workload plane, over HTTPS; the lab itself tells whether a verb's effect has come about. */
@SuppressWarnings("NullAway.Init") // set up before each test
class LabDriverContractTest extends DriverContract {
    private Lab lab;
    private LabClient client;
    private Workload declared;
    private volatile BooleanSupplier effect = () -> false;

    @Override
    protected InetSocketAddress startPeer() {
        lab = Labs.start(LabSettings.defaults().withRacks(1), WorkloadPlanes.inMemory());
        client = new LabClient(lab);
        JsonNode first = client.get(lab.controlUrl() + "/lab/v1/workloads").path("workloads").path(0);
        declared = new Workload(first.path("name").asString(), first.path("primary").asString(),
                first.path("shadow").asString(), Criticality.NORMAL, 1, "p", Map.of());
        URI control = URI.create(lab.controlUrl());
        return new InetSocketAddress(control.getHost(), control.getPort());
    }

    @Override
    protected FaultyLine line(InetSocketAddress peer) throws IOException {
        return new FaultyProxy(peer, () -> effect.getAsBoolean());
    }

    @Override
    protected void endPeer() {
        client.close();
        lab.close();
    }

    @Override
    protected Map<String, Supplier<StepOutcome>> verbs(String address) {
        Driver driver = driver();
        Map<String, Supplier<StepOutcome>> verbs = new LinkedHashMap<>();
        verbs.put("start", () -> given(() -> copies().contains(declared.shadow()),
                () -> driver.replicator().orElseThrow().start(move(address))));
        verbs.put("isolate", () -> given(() -> copies().contains("fenced"),
                () -> driver.fence().orElseThrow().isolate(move(address))));
        verbs.put("switchTo", () -> given(() -> status().at("/address/host").asString().equals(declared.shadow()),
                () -> driver.traffic().orElseThrow().switchTo(move(address))));
        return verbs;
    }

    private StepOutcome given(BooleanSupplier newEffect, Supplier<StepOutcome> verb) {
        effect = newEffect;
        return verb.get();
    }

    private JsonNode status() {
        return client.get(lab.controlUrl() + "/lab/v1/workloads/" + declared.name());
    }

    private String copies() {
        return status().path("copies").toString();
    }

    @Override
    protected Map<String, Supplier<? extends Outcome<?>>> questions(String address) {
        return Map.of("isolated", () -> driver().fence().orElseThrow().isolated(move(address)), "active",
                () -> driver().compute().orElseThrow().active(move(address)), "current",
                () -> driver().traffic().orElseThrow().current(move(address)), "size",
                () -> driver().replicator().orElseThrow().size(move(address)));
    }

    private Driver driver() {
        return new LabDriver(new VerifyingTls(), reference -> Outcome.ok(Secret.copyOf(lab.password())),
                Duration.ofSeconds(2));
    }

    private Move move(String address) {
        Map<String, String> endpoints = Map.of("api", "https://" + address, "user", lab.user(), "credential",
                "vault:lab", "pin", lab.certificateSha256());
        return new Move("m", new Workload(declared.name(), declared.primary(), declared.shadow(), Criticality.NORMAL,
                1, "p", endpoints), declared.primary(), declared.shadow(), 10, Map.of());
    }
}
