package org.shadowrack.system.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.drivers.ipmi.IpmiDrivers;
import org.shadowrack.migration.drivers.peers.Programs;
import org.shadowrack.migration.drivers.redfishfence.RedfishFences;
import org.shadowrack.migration.engine.MigrationEngine;
import org.shadowrack.migration.engine.core.EngineParts;
import org.shadowrack.migration.engine.core.EngineSettings;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.step.Pace;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;

/** The real engine with built-in profiles and its journal on disk, for one workload. Its hosts have no controllers. */
public final class RealEngine implements AutoCloseable {
    private static final Operator OPERATOR = new Operator("operator", OperatorRole.APPROVER);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path folder;
    private final History history;
    private final Migrations migrations;
    private final Workload workload;

    /** With these drivers and power fences that know no controller. */
    public RealEngine(Workload workload, CredentialStore credentials, List<Driver> drivers) throws IOException {
        this(workload, withFences(credentials, drivers));
    }

    /** With these drivers alone. */
    RealEngine(Workload workload, List<Driver> all) throws IOException {
        this.workload = workload;
        folder = Files.createTempDirectory("shadowrack-engine");
        history = new EmbeddedHistories(Thread.ofVirtual().factory()).open(folder).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
        migrations = new MigrationEngine(new EngineParts(history.journal(),
                (operator, permission, target) -> Outcome.ok(operator), new JournalledPool(history.journal()), all,
                Profiles.builtIn(), InstantSource.system(),
                EngineSettings.of("system-test", false, Duration.ofMinutes(30)), Pace.real(), threads));
        migrations.recover(topology());
    }

    private static List<Driver> withFences(CredentialStore credentials, List<Driver> drivers) {
        List<Driver> all = new ArrayList<>(drivers);
        all.add(RedfishFences.driver(target -> Outcome.failed(Problem.unreachable("none", "none", "none")),
                host -> Optional.empty(), Duration.ofSeconds(1)));
        all.add(IpmiDrivers.driver(credentials, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        return all;
    }

    private Topology topology() {
        return new Topology("test", Instant.EPOCH, Map.of(), List.of(new Shadowing(workload.primary(),
                workload.shadow(), Granularity.SYSTEM, 1)), List.of(workload));
    }

    /** Planned and staged. */
    public MigrationView prestaged() {
        MigrationView planned = ok(migrations.plan(OPERATOR, topology(), workload.name(), null));
        ok(migrations.prestage(OPERATOR, planned.id()));
        return at(planned, MigrationState.STAGED);
    }

    /** In its commit window. */
    public MigrationView cutOver(MigrationView staged) {
        Awaitility.await("what resolvers may keep is over").atMost(PATIENCE).pollInterval(Duration.ofMillis(100))
                .until(() -> ok(migrations.view(staged.id())).next().stream()
                        .anyMatch(next -> next.command().equals("cutover") && next.allowed()));
        ok(migrations.cutover(OPERATOR, staged.id()));
        return at(staged, MigrationState.COMMIT_WINDOW);
    }

    /** Asked to cut over, which ends with a person being called. */
    MigrationView stuck(MigrationView staged) {
        ok(migrations.cutover(OPERATOR, staged.id()));
        return at(staged, MigrationState.STUCK);
    }

    /** A second person lets it go on without what has not arrived. */
    MigrationView lossAccepted(MigrationView stuck) {
        ok(migrations.acceptLoss(new Operator("second", OperatorRole.APPROVER), stuck.id()));
        return at(stuck, MigrationState.COMMIT_WINDOW);
    }

    /** Made final. */
    public MigrationView commit(MigrationView window) {
        ok(migrations.commit(OPERATOR, window.id()));
        return at(window, MigrationState.COMMITTED);
    }

    /** Taken back. */
    public MigrationView rollback(MigrationView window) {
        ok(migrations.rollback(OPERATOR, window.id(), "trial"));
        return at(window, MigrationState.ROLLED_BACK);
    }

    /** What it was expected to take, and what it took. */
    MigrationEstimate estimate(MigrationView migration) {
        return ok(migrations.estimate(migration.id()));
    }

    private MigrationView at(MigrationView migration, MigrationState wanted) {
        MigrationView now = ok(migrations.await(migration.id(), PATIENCE));
        assertThat(now.state()).as(() -> now.log() + " " + now.steps()).isEqualTo(wanted);
        return now;
    }

    private static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Failed<T>(Problem problem) -> throw new AssertionError(problem.line());
        };
    }

    @Override
    public void close() throws IOException, InterruptedException {
        migrations.close();
        threads.shutdownNow();
        history.close();
        Programs.run(List.of("rm", "-rf", folder.toString()));
    }
}
