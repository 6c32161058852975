package org.shadowrack.system.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Topology;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;

/**
 * A process to be killed: opens the journal, tells what it found and took up, and moves workloads to and fro until the end.
 * Arguments: folder, control URL, user, pin, and {@code finish} to bring all to rest and end. The password comes in LAB_PASSWORD.
 */
final class KilledConsole {
    private static final Operator OPERATOR = new Operator("operator", OperatorRole.OPERATOR);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 4;

    private final Migrations migrations;
    private final Topology topology;

    private KilledConsole(Migrations migrations, Topology topology) {
        this.migrations = migrations;
        this.topology = topology;
    }

    public static void main(String[] arguments) {
        LabAccess lab = new LabAccess(arguments[1], arguments[2], Objects.requireNonNull(System.getenv("LAB_PASSWORD")),
                arguments[3]);
        Topology topology = lab.topology("lab-continuous");
        try (LabConsole console = new LabConsole(Path.of(arguments[0]), lab)) {
            KilledConsole killed = new KilledConsole(console.migrations(), topology);
            killed.open();
            if (arguments.length > 4) {
                killed.finish();
            } else {
                killed.moveForEver();
            }
        }
    }

    private void open() {
        migrations.all().stream().filter(view -> !view.state().isEnd())
                .forEach(view -> System.out.println("FOUND " + view.state() + " " + view.id()));
        List<MigrationView> taken = migrations.recover(topology);
        taken.forEach(view -> System.out.println("TAKEN UP " + view.id()));
        System.out.println("READY");
    }

    private void finish() {
        migrations.all().forEach(view -> migrations.await(view.id(), PATIENCE));
        migrations.all().stream().filter(view -> !view.state().isEnd()).forEach(view -> {
            migrations.rollback(OPERATOR, view.id(), "the end").orElse(problem -> {
                throw new AssertionError(view.id() + " " + view.state() + ": " + problem.line());
            });
            migrations.await(view.id(), PATIENCE);
        });
        migrations.all().forEach(view -> System.out.println("END " + view.state() + " " + view.id() + " "
                + (view.state() == MigrationState.STUCK ? view.log() : "")));
    }

    private void moveForEver() {
        try (ExecutorService movers = Executors.newVirtualThreadPerTaskExecutor()) {
            topology.workloads().stream().limit(AT_ONCE).forEach(workload -> movers.execute(() -> {
                for (int turn = 0;; turn++) {
                    next(workload.name(), turn % 3 == 2);
                }
            }));
        }
    }

    private void next(String workload, boolean commits) {
        Optional<MigrationView> open = migrations.all().stream()
                .filter(view -> view.workload().equals(workload) && !view.state().isEnd()).findFirst();
        Outcome<MigrationView> given = open.map(view -> switch (view.state()) {
            case PLANNED -> migrations.prestage(OPERATOR, view.id());
            case STAGED -> migrations.cutover(OPERATOR, view.id());
            case COMMIT_WINDOW -> commits
                    ? migrations.commit(OPERATOR, view.id())
                    : migrations.rollback(OPERATOR, view.id(), "to and fro");
            default -> Outcome.ok(view);
        }).orElseGet(() -> migrations.plan(OPERATOR, topology, workload, null));
        given.then(view -> migrations.await(view.id(), PATIENCE));
    }
}
