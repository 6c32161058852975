package org.shadowrack.ui.migrations;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.fx.Feed;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.migration.Migrations.Preview;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.control.CommandKeys;
import org.shadowrack.ui.migrations.control.Commands;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.migrations.entry.Chosen;
import org.shadowrack.ui.migrations.entry.Entry;
import org.shadowrack.ui.migrations.gate.Check;
import org.shadowrack.ui.migrations.gate.PreFlight;
import org.shadowrack.ui.migrations.gate.SecondPerson;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.screen.Badge;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** The list of migrations and workloads, and the walk-through of the one chosen; asks the engine once a second on a worker. */
public final class MigrationsScreen implements Screen {
    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final HBox node = new HBox();
    private final Feed<Long> seconds;
    private final Latest latest;
    private final Commands commands;
    private final DryRun dryRun;
    private final RunExport export;
    private final LogPanel log;
    private final List<Action> actions;
    private final WalkThrough walk;
    private final EmptyState empty;
    private final Chosen chosen = new Chosen();
    private List<MigrationView> migrations = List.of();
    private final CommandKeys keys;
    private final EntryList list;
    private @Nullable MigrationEstimate estimate;

    /** The screen, without subscriptions. */
    public MigrationsScreen(ScreenContext context) {
        this.context = context;
        this.seconds = new Feed<>(() -> context.clock().instant().getEpochSecond());
        this.latest = new Latest(context.background());
        this.commands = new Commands(context, this::changed);
        this.dryRun = new DryRun(context, this::show);
        SaveBar saving = new SaveBar(context, MigrationIds.EXPORT);
        this.export = new RunExport(context, saving);
        this.log = new LogPanel(context, this::note);
        Action plan = action(MigrationIds.PLAN, "migrations.plan", Material2OutlinedAL.ADD_TASK,
                new KeyCodeCombination(KeyCode.N), this::plan);
        Action approve = action(MigrationIds.APPROVE, "migrations.approve", Material2OutlinedAL.HOW_TO_REG,
                new KeyCodeCombination(KeyCode.V), this::approve);
        Action report = action(MigrationIds.EXPORT, "migrations.export", Material2OutlinedMZ.SAVE_ALT,
                new KeyCodeCombination(KeyCode.E), this::export);
        Action gate = action(MigrationIds.GATE, "migrations.gate", Material2OutlinedAL.CHECK,
                new KeyCodeCombination(KeyCode.G), this::confirm);
        this.actions = List.of(plan, approve, gate, report,
                action("migrations-filter-log", "migrations.log.filter", Material2OutlinedAL.FILTER_LIST,
                        new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), log::focusFilter),
                action("migrations-write-note", "migrations.note.prompt", Material2OutlinedAL.EDIT,
                        new KeyCodeCombination(KeyCode.J), log::focusNote));
        this.walk = new WalkThrough(context, commands,
                new WalkThrough.Buttons(plan.button(), approve.button(), gate.button(), report.button()), log, saving);
        this.keys = new CommandKeys(walk::pressed, walk::released);
        this.list = new EntryList(context, this::picked);
        this.empty = new EmptyState(Material2OutlinedAL.COMPARE_ARROWS, context.text("migrations.empty"),
                context.text("migrations.empty.hint"));
        build();
    }

    @Override
    public String id() {
        return MigrationIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("migrations.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.COMPARE_ARROWS;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        subscriptions.add(context.fleet().subscribe(fleet -> ask()));
        subscriptions.add(context.desk().subject().subscribe(this::choose));
        subscriptions.add(seconds.subscribe(second -> ask()));
        subscriptions.add(node.sceneProperty().subscribe(keys::listenTo));
        seconds.start();
    }

    @Override
    public void detach() {
        seconds.stop();
        latest.drop();
        dryRun.forget();
        keys.listenTo(null);
        subscriptions.release();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Badge badge(Fleet fleet) {
        List<MigrationView> open = fleet.snapshot().migrations().stream()
                .filter(migration -> !migration.state().isEnd() || migration.state() == MigrationState.STUCK).toList();
        boolean stuck = open.stream().anyMatch(migration -> migration.state() == MigrationState.STUCK);
        return new Badge(open.size(), stuck ? Severity.CRITICAL : null);
    }

    private Action action(String id, String text, Ikon icon, KeyCombination key, Runnable run) {
        return new Action(id, context.text(text), icon, key, run);
    }

    private void build() {
        node.getStyleClass().add("screen");
        StackPane right = new StackPane(walk.node(), empty);
        right.setMinWidth(0);
        node.getChildren().addAll(list.node(), Nodes.grow(right));
    }

    private void picked(Entry entry) {
        switch (entry) {
            case Entry.Heading heading -> {
            }
            case Entry.Moving moving -> context.desk().subject().set(new Subject.OfMigration(moving.migration().id()));
            case Entry.Resting resting -> context.desk().subject().set(new Subject.OfWorkload(resting.workload()
                    .name()));
        }
    }

    /** Asks the engine on a worker: a migration moves between two pictures of the site. */
    private void ask() {
        Optional<MigrationId> shown = chosen.shown(migrations).map(MigrationView::id);
        latest.run(() -> new Answer(context.operations().migrations().all(), shown.map(this::estimate)), answer -> {
            migrations = answer.migrations();
            estimate = answer.estimate().flatMap(one -> one).orElse(null);
            show();
        });
    }

    private Optional<MigrationEstimate> estimate(MigrationId id) {
        return context.operations().migrations().estimate(id).map(Optional::of).orElse(problem -> Optional.empty());
    }

    private void changed(MigrationView migration) {
        chosen.migration(migration);
        ask();
    }

    private void plan() {
        chosen.workload(context.fleet().newest()).ifPresent(workload -> commands.plan(workload.name()));
    }

    private void approve() {
        chosen.shown(migrations).ifPresent(migration -> chosen.workload(context.fleet().newest())
                .map(workload -> SecondPerson.of(context.texts(), workload, migration, context.operator()))
                .filter(SecondPerson::mayApprove).ifPresent(second -> commands.approve(migration)));
    }

    private void confirm() {
        chosen.shown(migrations).ifPresent(migration -> migration.notice().open()
                .ifPresent(gate -> commands.confirm(migration, gate.step())));
    }

    private void note(String text) {
        chosen.shown(migrations).ifPresent(migration -> commands.note(migration, text));
    }

    private void export() {
        Fleet fleet = context.fleet().newest();
        chosen.workload(fleet).map(workload -> shown(fleet, workload)).filter(shown -> shown.migration() != null)
                .ifPresent(export::ask);
    }

    private void choose(Subject subject) {
        Fleet fleet = context.fleet().newest();
        switch (subject) {
            case Subject.OfWorkload(String name) -> chosen.workload(name);
            case Subject.OfMigration(var id) -> migrations.stream().filter(one -> one.id().equals(id)).findFirst()
                    .ifPresent(chosen::migration);
            case Subject.OfComponent(var id) -> fleet.hostOf(id).map(Host::name).map(fleet::workloadsOf)
                    .filter(workloads -> !workloads.isEmpty())
                    .ifPresent(workloads -> chosen.workload(workloads.getFirst().name()));
            case Subject.OfRack(var name) -> {
                // A rack is nobody's home.
            }
            case Subject.OfService(var name) -> {
                // Its problems are asked for, not its workloads.
            }
            case Subject.Nothing nothing -> {
            }
        }
        show();
    }

    private void show() {
        Fleet fleet = context.fleet().newest();
        List<Entry> entries = Entry.of(fleet, migrations);
        chosen.orElse(entries);
        list.show(entries, entry -> chosen.is(entry, migrations));
        Optional<Workload> workload = chosen.workload(fleet);
        Nodes.show(empty, workload.isEmpty());
        walk.node().setVisible(workload.isPresent());
        workload.ifPresent(one -> walk.show(shown(fleet, one)));
    }

    private WalkThrough.Shown shown(Fleet fleet, Workload workload) {
        Optional<MigrationView> migration = chosen.shown(migrations);
        Optional<Outcome<Preview>> trial = dryRun.of(workload.name());
        List<Check> checks = new PreFlight(context.texts(), fleet, workload).checks(context.operator(),
                migration.filter(one -> !one.state().isEnd()).orElse(null), trial.orElse(null));
        MigrationEstimate before = trial.flatMap(one -> one.map(Preview::estimate).map(Optional::of)
                .orElse(problem -> Optional.empty())).orElse(null);
        return new WalkThrough.Shown(fleet, workload, migration.orElse(null), migrations, checks,
                migration.isPresent() ? estimate : before);
    }

    private record Answer(List<MigrationView> migrations, Optional<Optional<MigrationEstimate>> estimate) {}
}
