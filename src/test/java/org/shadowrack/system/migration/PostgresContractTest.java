package org.shadowrack.system.migration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.drivers.contract.DriverContract;
import org.shadowrack.migration.drivers.peers.Programs;
import org.shadowrack.migration.drivers.postgres.PostgresDrivers;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.system.migration.peers.PostgresHosts;

/** The primary's port is behind the line that fails; commands on the hosts themselves always get through. */
@SuppressWarnings("NullAway.Init") // set up before each test
class PostgresContractTest extends DriverContract {
    private final Driver driver = PostgresDrivers
            .driver(reference -> Outcome.failed(Problem.badInput("none", "none", "none")));
    private Path folder;
    private PostgresHosts hosts;

    @Override
    protected InetSocketAddress startPeer() throws Exception {
        assumeTrue(Programs.has(PostgresHosts.BIN + "/initdb"),
                "PostgreSQL 15 is not installed: apt-get install postgresql-15");
        folder = Files.createTempDirectory("shadowrack-contract");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        hosts = new PostgresHosts(Files.createDirectory(folder.resolve("pg")));
        return new InetSocketAddress(PostgresHosts.address(PostgresHosts.PRIMARY), hosts.port());
    }

    @Override
    protected void endPeer() throws Exception {
        if (hosts != null) {
            hosts.close();
            Programs.run(List.of("rm", "-rf", folder.toString()));
        }
    }

    @Override
    protected boolean changes(String request) {
        return request.contains("pg_create_physical_replication_slot") || request.contains("pg_drop_replication_slot");
    }

    @Override
    protected Map<String, Supplier<StepOutcome>> verbs(String address) {
        Map<String, Supplier<StepOutcome>> verbs = new LinkedHashMap<>();
        verbs.put("start", () -> driver.replicator().orElseThrow().start(move(address)));
        verbs.put("stop", () -> driver.replicator().orElseThrow().stop(move(address)));
        return verbs;
    }

    @Override
    protected Map<String, Supplier<? extends Outcome<?>>> questions(String address) {
        return Map.of("isolated", () -> driver.fence().orElseThrow().isolated(move(address)), "size",
                () -> driver.replicator().orElseThrow().size(move(address)));
    }

    private Move move(String address) {
        Map<String, String> endpoints = new HashMap<>(hosts.endpoints());
        endpoints.put("postgres." + PostgresHosts.PRIMARY + ".port", address.substring(address.indexOf(':') + 1));
        return new Move("m", new Workload("orders", PostgresHosts.PRIMARY, PostgresHosts.SHADOW, Criticality.NORMAL, 1,
                "p", endpoints), PostgresHosts.PRIMARY, PostgresHosts.SHADOW, 10, Map.of());
    }
}
