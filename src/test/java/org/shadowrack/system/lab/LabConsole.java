package org.shadowrack.system.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.drivers.lab.LabDriver;
import org.shadowrack.migration.drivers.redfishfence.RedfishFences;
import org.shadowrack.migration.engine.MigrationEngine;
import org.shadowrack.migration.engine.core.EngineParts;
import org.shadowrack.migration.engine.core.EngineSettings;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.record.ConsoleName;
import org.shadowrack.migration.step.Pace;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.tls.VerifyingTls;

/** An engine over a journal on disk, with the lab's driver. */
public final class LabConsole implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final History history;
    private final Migrations migrations;

    /** Opens the journal in {@code folder}. */
    public LabConsole(Path folder, LabAccess lab) {
        history = new EmbeddedHistories(Thread.ofVirtual().factory()).open(folder).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
        var noControllers = RedfishFences.driver(
                target -> Outcome.failed(Problem.unreachable("none", "none", "none")), host -> Optional.empty(),
                Duration.ofSeconds(1));
        migrations = new MigrationEngine(new EngineParts(history.journal(),
                (operator, permission, target) -> Outcome.ok(operator), new JournalledPool(history.journal()),
                List.of(new LabDriver(new VerifyingTls(), lab::credential), noControllers), Profiles.builtIn(),
                InstantSource.system(),
                EngineSettings.of(ConsoleName.here().toString(), false, Duration.ofMinutes(30)), Pace.real(), threads));
    }

    /** Its migrations. */
    public Migrations migrations() {
        return migrations;
    }

    @Override
    public void close() {
        migrations.close();
        threads.close();
        history.close();
    }
}
