package org.shadowrack.ui.migrations;

import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.fx.Feed;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.entry.Chosen;
import org.shadowrack.ui.migrations.entry.Entry;
import org.shadowrack.ui.migrations.entry.EntryCell;
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
    private final ListView<Entry> list = new ListView<>();
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
    private final EventHandler<KeyEvent> pressed;
    private final EventHandler<KeyEvent> released;
    private @Nullable Scene listened;
    private boolean filling;

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
        this.actions = List.of(plan, approve, report,
                action("migrations-filter-log", "migrations.log.filter", Material2OutlinedAL.FILTER_LIST,
                        new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), log::focusFilter),
                action("migrations-write-note", "migrations.note.prompt", Material2OutlinedAL.EDIT,
                        new KeyCodeCombination(KeyCode.J), log::focusNote));
        this.walk = new WalkThrough(context, commands,
                new WalkThrough.Buttons(plan.button(), approve.button(), report.button()), log, saving);
        this.pressed = walk::pressed;
        this.released = walk::released;
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
        subscriptions.add(node.sceneProperty().subscribe(this::listenTo));
        seconds.start();
    }

    @Override
    public void detach() {
        seconds.stop();
        latest.drop();
        dryRun.forget();
        listenTo(null);
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
        list.setId(MigrationIds.LIST);
        list.setPrefWidth(220);
        list.setMinWidth(180);
        list.setCellFactory(any -> new EntryCell(context));
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (!filling && entry != null) {
                picked(entry);
            }
        });
        StackPane right = new StackPane(walk.node(), empty);
        right.setMinWidth(0);
        node.getChildren().addAll(list, Nodes.grow(right));
    }

    /** The keys of the commands count wherever the focus is in the window that shows the screen. */
    private void listenTo(@Nullable Scene scene) {
        Scene before = listened;
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
            before.removeEventHandler(KeyEvent.KEY_RELEASED, released);
        }
        listened = scene;
        if (scene != null) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
            scene.addEventHandler(KeyEvent.KEY_RELEASED, released);
        }
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
        latest.run(() -> context.operations().migrations().all(), answer -> {
            migrations = answer;
            show();
        });
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

    private void note(String text) {
        chosen.shown(migrations).ifPresent(migration -> commands.note(migration, text));
    }

    private void export() {
        Fleet fleet = context.fleet().newest();
        chosen.workload(fleet).ifPresent(workload -> chosen.shown(migrations)
                .ifPresent(migration -> export.ask(fleet, workload, migration, migrations,
                        checks(fleet, workload, Optional.of(migration)))));
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
        filling = true;
        if (!list.getItems().equals(entries)) {
            list.getItems().setAll(entries);
        }
        entries.stream().filter(entry -> chosen.is(entry, migrations)).findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        filling = false;
        Optional<Workload> workload = chosen.workload(fleet);
        Nodes.show(empty, workload.isEmpty());
        walk.node().setVisible(workload.isPresent());
        workload.ifPresent(one -> {
            Optional<MigrationView> migration = chosen.shown(migrations);
            walk.show(new WalkThrough.Shown(fleet, one, migration.orElse(null), migrations,
                    checks(fleet, one, migration)));
        });
    }

    private List<Check> checks(Fleet fleet, Workload workload, Optional<MigrationView> migration) {
        return new PreFlight(context.texts(), fleet, workload).checks(context.operator(),
                migration.filter(one -> !one.state().isEnd()).orElse(null), dryRun.of(workload.name()).orElse(null));
    }
}
