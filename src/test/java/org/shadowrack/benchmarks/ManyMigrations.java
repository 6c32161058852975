package org.shadowrack.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shadowrack.lab.Lab;
import org.shadowrack.lab.LabSettings;
import org.shadowrack.lab.Labs;
import org.shadowrack.lab.workload.WorkloadPlanes;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Topology;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.system.lab.LabAccess;
import org.shadowrack.system.lab.LabConsole;

/** Moves so many workloads of one lab at once, with the journal on disk, and takes them back; argument: how many. */
public final class ManyMigrations {
    private static final Operator OPERATOR = new Operator("operator", OperatorRole.OPERATOR);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ManyMigrations() {}

    /** Prints what each phase took, and what was lost. */
    public static void main(String[] arguments) throws Exception {
        int many = arguments.length == 0 ? 50 : Integer.parseInt(arguments[0]);
        try (Lab lab = Labs.start(LabSettings.defaults().withRacks(many / 5 + 1), WorkloadPlanes.inMemory())) {
            LabAccess access = new LabAccess(lab.controlUrl(), lab.user(), new String(lab.password()),
                    lab.certificateSha256());
            Topology topology = access.topology("lab-continuous");
            Path journal = Files.createTempDirectory(Path.of("."), "many");
            try (LabConsole console = new LabConsole(journal, access)) {
                run(console.migrations(), topology, many);
            }
            try (Stream<Path> files = Files.walk(journal)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            long lost = topology.workloads().stream().limit(many)
                    .mapToLong(one -> access.get("/lab/v1/workloads/" + one.name() + "/ledger").path("lost").asLong())
                    .sum();
            System.out.println("acknowledged writes lost: " + lost);
        }
    }

    private static void run(Migrations migrations, Topology topology, int many) {
        migrations.recover(topology);
        List<MigrationView> planned = topology.workloads().stream().limit(many)
                .map(workload -> value(migrations.plan(OPERATOR, topology, workload.name(), null))).toList();
        phase("pre-stage", migrations, planned, view -> migrations.prestage(OPERATOR, view.id()));
        List<MigrationView> away = phase("cut over", migrations, planned,
                view -> migrations.cutover(OPERATOR, view.id()));
        tell("cutover", away.stream().map(MigrationView::cutoverMillis).filter(Objects::nonNull).sorted().toList());
        List<MigrationView> back = phase("roll back", migrations, planned,
                view -> migrations.rollback(OPERATOR, view.id(), "the end"));
        tell("rollback", back.stream().map(MigrationView::rollbackMillis).filter(Objects::nonNull).sorted().toList());
    }

    private static List<MigrationView> phase(String what, Migrations migrations, List<MigrationView> all,
            Function<MigrationView, Outcome<MigrationView>> command) {
        long begun = System.nanoTime();
        all.forEach(view -> command.apply(view).orElse(problem -> {
            System.out.println(problem.line());
            return view;
        }));
        List<MigrationView> now = all.stream().map(view -> value(migrations.await(view.id(), PATIENCE))).toList();
        System.out.printf("%s of %d at once: %d ms, then %s%n", what, all.size(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                now.stream().collect(Collectors.groupingBy(MigrationView::state, Collectors.counting())));
        return now;
    }

    private static void tell(String what, List<Long> millis) {
        if (!millis.isEmpty()) {
            System.out.printf("%s, from the command to the switched address: median %d ms, p99 %d ms%n", what,
                    millis.get(millis.size() / 2),
                    millis.get((int) Math.min(millis.size() - 1.0, millis.size() * 0.99)));
        }
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }
}
