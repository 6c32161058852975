package org.shadowrack.system.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.drivers.haproxy.HaproxyDrivers;
import org.shadowrack.migration.drivers.ipmi.IpmiDrivers;
import org.shadowrack.migration.drivers.peers.IpmiPeer;
import org.shadowrack.migration.drivers.redfishfence.RedfishFences;
import org.shadowrack.migration.drivers.redis.RedisDrivers;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Workload;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;
import org.shadowrack.security.tls.VerifyingTls;
import org.shadowrack.system.migration.peers.RedisClient;

/**
 * The host of the primary hangs: its Redis answers nothing, its Redfish service is silent, and only its IPMI controller can
 * tell, and see to it, that it is off. Broken where the engine promotes without that, does not come to the third path, or
 * does not believe it.
 */
class IpmiFenceTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final CredentialStore CREDENTIALS = reference -> Outcome
            .ok(Secret.copyOf(IpmiPeer.PASSWORD.toCharArray()));

    @Test
    void aHungHostIsSwitchedOffByIpmiWhereRedfishIsSilentAndOnlyThenIsItsShadowPromoted() throws Exception {
        try (RedisSystems systems = new RedisSystems()) {
            systems.primary().kill();
            try (IpmiPeer host = new IpmiPeer(systems.primary().command());
                    ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                    RealEngine engine = new RealEngine(workload(systems, host), drivers(silent))) {
                systems.acknowledged(50);
                MigrationView staged = engine.prestaged();
                host.hang();
                MigrationView stuck = engine.stuck(staged);
                assertThat(host.powered()).as("nobody has allowed yet to lose what the host has").isTrue();

                MigrationView away = engine.lossAccepted(stuck);
                assertThat(host.powered()).as("the process that ran on the host").isFalse();
                assertThat(step(away, "fence-primary").detail()).contains("is off");
                systems.acknowledged(50);
                assertThat(RedisClient.written(systems.shadow().address())).isNotEmpty();
            }
        }
    }

    private static MigrationView.StepView step(MigrationView view, String id) {
        return view.steps().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Driver> drivers(ServerSocket silent) {
        var clients = new HttpRedfishClients(new VerifyingTls(), CREDENTIALS, List.of(new GenericAdapter()),
                Clock.systemUTC());
        RedfishTarget controller = new RedfishTarget(RedisSystems.PRIMARY,
                URI.create("https://127.0.0.1:" + silent.getLocalPort()), "operator", "vault:bmc",
                new Trust.SystemAuthorities(), TIMEOUT);
        return List.of(RedisDrivers.driver(new VerifyingTls(), CREDENTIALS, TIMEOUT), HaproxyDrivers.driver(TIMEOUT),
                RedfishFences.driver(clients,
                        host -> host.equals(RedisSystems.PRIMARY) ? Optional.of(controller) : Optional.empty(),
                        TIMEOUT),
                IpmiDrivers.driver(CREDENTIALS, Duration.ofSeconds(5), TIMEOUT));
    }

    private static Workload workload(RedisSystems systems, IpmiPeer host) {
        Workload plain = systems.workload();
        Map<String, String> endpoints = new HashMap<>(plain.endpoints());
        String prefix = "ipmi." + RedisSystems.PRIMARY + ".";
        endpoints.putAll(Map.of(prefix + "address", "127.0.0.1:" + host.address().getPort(), prefix + "user",
                IpmiPeer.USER, prefix + "credential", "vault:bmc", prefix + "cipher", "3"));
        return new Workload(plain.name(), plain.primary(), plain.shadow(), plain.criticality(), plain.slots(),
                plain.profile(), endpoints);
    }
}
