package org.shadowrack.ui.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.shadowrack.capacity.CapacityPool.Headroom;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationNotice;
import org.shadowrack.model.migration.MigrationNotice.Gate;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Operator;

/** Migrations that take each command to its end at once, along the legal path only. */
public final class RecordedMigrations implements Migrations {
    private final List<MigrationView> all = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Runnable changed;
    private final Profiles profiles = Profiles.in(folder());

    RecordedMigrations(List<MigrationView> initial, Runnable changed) {
        all.addAll(initial);
        this.changed = changed;
    }

    private static Path folder() {
        try {
            Path made = Files.createTempDirectory("shadowrack-profiles");
            made.toFile().deleteOnExit();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every command that came, in order. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    @Override
    public Outcome<MigrationView> plan(Operator operator, Topology topology, String workload,
            @Nullable String profile) {
        commands.add("plan " + workload);
        Workload planned = topology.workload(workload).orElseThrow();
        MigrationView view = SampleMigrations.in("m-" + (all.size() + 100), workload, planned.primary(), planned
                .shadow(), MigrationState.PLANNED);
        all.addFirst(view);
        changed.run();
        return Outcome.ok(view);
    }

    @Override
    public Outcome<MigrationView> dryRun(Operator operator, Topology topology, String workload,
            @Nullable String profile) {
        Workload planned = topology.workload(workload).orElseThrow();
        return Outcome.ok(SampleMigrations.in("dry-run", workload, planned.primary(), planned.shadow(),
                MigrationState.PLANNED));
    }

    @Override
    public Outcome<MigrationView> prestage(Operator operator, MigrationId id) {
        return move("prestage", id, MigrationState.PLANNED, MigrationState.STAGED);
    }

    @Override
    public Outcome<Preview> preview(Operator operator, Topology topology, String workload,
            @Nullable String profile) {
        return dryRun(operator, topology, workload, profile).map(view -> new Preview(view, SAMPLE,
                List.of(new Headroom(view.from(), 8, 2), new Headroom(view.to(), 8, 6)), ""));
    }

    @Override
    public Outcome<MigrationEstimate> estimate(MigrationId id) {
        return Outcome.ok(SAMPLE);
    }

    private static final MigrationEstimate SAMPLE = new MigrationEstimate(4,
            new MigrationEstimate.Figures(338_000_000L, 38_000L, 612L, 540L),
            new MigrationEstimate.Figures(340_000_000L, 41_000L, null, null));

    @Override
    public Outcome<MigrationView> confirm(Operator operator, MigrationId id, String step) {
        commands.add("confirm " + id + " " + step);
        all.replaceAll(view -> view.id().equals(id)
                ? SampleMigrations.with(view, new MigrationNotice("", null, view.notice().gates().stream()
                        .map(gate -> new Gate(gate.step(), gate.phase(), gate.question(), operator.name())).toList(),
                        null))
                : view);
        changed.run();
        return view(id);
    }

    @Override
    public Outcome<MigrationView> retry(Operator operator, MigrationId id) {
        commands.add("retry " + id);
        return view(id);
    }

    @Override
    public Outcome<MigrationView> acceptLoss(Operator approver, MigrationId id) {
        commands.add("acceptLoss " + id);
        return view(id);
    }

    @Override
    public Outcome<MigrationView> approve(Operator approver, MigrationId id) {
        commands.add("approve " + id);
        return view(id);
    }

    @Override
    public Outcome<MigrationView> cutover(Operator operator, MigrationId id) {
        return move("cutover", id, MigrationState.STAGED, MigrationState.COMMIT_WINDOW);
    }

    @Override
    public Outcome<MigrationView> commit(Operator operator, MigrationId id) {
        return move("commit", id, MigrationState.COMMIT_WINDOW, MigrationState.COMMITTED);
    }

    @Override
    public Outcome<MigrationView> rollback(Operator operator, MigrationId id, String reason) {
        MigrationState now = view(id).map(MigrationView::state).orElse(problem -> MigrationState.COMMIT_WINDOW);
        return move("rollback", id, now.successors().contains(MigrationState.ROLLING_BACK)
                ? now
                : MigrationState.COMMIT_WINDOW, MigrationState.ROLLED_BACK);
    }

    private Outcome<MigrationView> move(String command, MigrationId id, MigrationState from, MigrationState to) {
        commands.add(command + " " + id);
        for (int i = 0; i < all.size(); i++) {
            MigrationView view = all.get(i);
            if (view.id().equals(id) && view.state() == from) {
                all.set(i, SampleMigrations.in(id.value(), view.workload(), view.from(), view.to(), to));
                changed.run();
                return Outcome.ok(all.get(i));
            }
        }
        return Outcome.failed(Problem.refused("it is not " + from, command + " " + id, "Look at its state"));
    }

    @Override
    public synchronized Outcome<MigrationView> note(Operator operator, MigrationId id, String text) {
        commands.add("note " + id + " " + text);
        all.replaceAll(view -> view.id().equals(id)
                ? SampleMigrations.noted(view, operator.name() + ": " + text)
                : view);
        changed.run();
        return view(id);
    }

    @Override
    public Profiles profiles() {
        return profiles;
    }

    @Override
    public Outcome<Profile> saveProfile(Operator operator, String source) {
        commands.add("saveProfile");
        return profiles.save(source);
    }

    @Override
    public void observe(Topology current) {}

    @Override
    public Outcome<MigrationView> view(MigrationId id) {
        return all.stream().filter(view -> view.id().equals(id)).findFirst().map(Outcome::ok).orElseGet(() -> Outcome
                .failed(Problem.badInput("unknown", "viewing " + id, "See the list")));
    }

    @Override
    public List<MigrationView> all() {
        return List.copyOf(all);
    }

    @Override
    public Outcome<MigrationView> await(MigrationId id, Duration timeout) {
        return view(id);
    }

    @Override
    public List<MigrationView> recover(Topology topology) {
        return List.of();
    }

    @Override
    public void close() {}
}
