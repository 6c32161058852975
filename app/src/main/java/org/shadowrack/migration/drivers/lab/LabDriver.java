package org.shadowrack.migration.drivers.lab;

import java.time.Duration;
import java.util.Optional;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Tls;

/**
 * The driver of the lab's workload API. A workload names it by the endpoints {@code api} (address), {@code user},
 * {@code credential} (a reference) and {@code pin} (SHA-256 of the certificate). Thread-safe.
 */
public final class LabDriver implements Driver {
    private final LabApi api;

    /** A driver that trusts and logs in through these, and waits for a request as long as they take on a busy machine. */
    public LabDriver(Tls tls, CredentialStore credentials) {
        this(tls, credentials, Duration.ofSeconds(10));
    }

    /** A driver that trusts and logs in through these; {@code timeout} is that of one request. */
    public LabDriver(Tls tls, CredentialStore credentials, Duration timeout) {
        this.api = new LabApi(tls, credentials, timeout);
    }

    @Override
    public String name() {
        return "lab";
    }

    @Override
    public Optional<Replicator> replicator() {
        return Optional.of(new LabReplicator(api));
    }

    @Override
    public Optional<ComputeMover> compute() {
        return Optional.of(new LabCompute(api));
    }

    @Override
    public Optional<TrafficSwitch> traffic() {
        return Optional.of(new LabTraffic(api));
    }

    @Override
    public Optional<Fence> fence() {
        return Optional.of(new LabFence(api));
    }

    @Override
    public Optional<HealthProbe> probe() {
        return Optional.of(new LabProbe(api));
    }
}
