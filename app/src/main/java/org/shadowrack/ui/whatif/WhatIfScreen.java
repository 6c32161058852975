package org.shadowrack.ui.whatif;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.fx.Feed;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.saving.TextFiles;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.whatif.WhatIf.Analysis;

/** Plays scenarios on a bundle, away from the running site. */
public final class WhatIfScreen implements Screen {
    private static final String ENDING = ".shadowrack";

    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Analyst analyst;
    private final Feed<Double> progress;
    private final ScenarioSet set;
    private final VBox node = new VBox();
    private final BundleBar bundle;
    private final Editor editor;
    private final ResultsTable results;
    private final SaveBar saving;
    private final TextField runs = new TextField("2000");
    private final ProgressBar bar = new ProgressBar();
    private final Label said = Nodes.wrapped("", "muted");
    private final List<Action> actions;
    private final Button run;
    private final Button cancel;
    private final Button export;
    private @Nullable Analysis shown;

    /** The screen, without subscriptions. */
    public WhatIfScreen(ScreenContext context) {
        this.context = context;
        this.analyst = new Analyst(context);
        this.progress = new Feed<>(analyst::share);
        this.set = new ScenarioSet(context.operations().analysis().scenarios(),
                context.operations().settings().policy(), context.text("whatif.in-force"),
                context.text("whatif.lower"));
        this.results = new ResultsTable(context);
        this.saving = new SaveBar(context, WhatIfIds.EXPORT);
        Action make = action(WhatIfIds.MAKE, "whatif.make", Material2OutlinedAL.ARCHIVE, KeyCode.B, this::make);
        Action add = action(WhatIfIds.ADD, "whatif.add", Material2OutlinedAL.ADD, KeyCode.N, this::add);
        Action remove = action(WhatIfIds.REMOVE, "whatif.remove", Material2OutlinedAL.DELETE, KeyCode.DELETE,
                this::remove);
        Action play = action(WhatIfIds.RUN, "whatif.run", Material2OutlinedMZ.PLAY_ARROW, KeyCode.P, this::play);
        Action stop = action(WhatIfIds.CANCEL, "whatif.cancel", Material2OutlinedMZ.STOP, KeyCode.X, analyst::cancel);
        Action write = action(WhatIfIds.EXPORT, "whatif.export", Material2OutlinedMZ.SAVE_ALT, KeyCode.E, this::export);
        this.actions = List.of(make, add, remove, play, stop, write);
        this.run = play.button();
        this.cancel = stop.button();
        this.export = write.button();
        this.bundle = new BundleBar(context, make.button());
        this.editor = new Editor(context, set, List.of(add, remove), this::changed);
        build();
    }

    @Override
    public String id() {
        return WhatIfIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("whatif.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.HELP_OUTLINE;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.DIGIT7, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        subscriptions.add(progress.subscribe(share -> changed()));
        progress.start();
        editor.refresh();
    }

    @Override
    public void detach() {
        progress.stop();
        subscriptions.release();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private Action action(String id, String text, Ikon icon, KeyCode key, Runnable run) {
        return new Action(id, context.text(text), icon, new KeyCodeCombination(key), run);
    }

    private void build() {
        node.getStyleClass().add("screen");
        runs.setId(WhatIfIds.RUNS);
        runs.setPrefWidth(76);
        runs.setMinWidth(60);
        runs.textProperty().subscribe((before, now) -> changed());
        bundle.onChange(this::changed);
        bar.setId(WhatIfIds.PROGRESS);
        bar.setPrefWidth(160);
        run.getStyleClass().add("primary");
        List.of(run, cancel, export).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        HBox play = new HBox(Nodes.fixed(context.text("whatif.runs"), "strong"), runs, run, bar, cancel,
                Nodes.grow(said), export);
        play.getStyleClass().add("screen-bar");
        ScrollPane scroll = new ScrollPane(results.node());
        scroll.setFitToWidth(true);
        VBox below = new VBox(8, Nodes.label(context.text("whatif.results"), "section"), Nodes.grow(scroll));
        below.getStyleClass().add("card");
        below.setMinHeight(120);
        node.getChildren().addAll(bundle.node(), editor.node(), play, Nodes.grow(below), saving);
        changed();
    }

    /** What may be done now, and why not. */
    private void changed() {
        if (run == null || bundle == null) {
            return;
        }
        double share = analyst.share();
        boolean playing = share >= 0;
        bar.setProgress(Math.max(0, share));
        Nodes.show(bar, playing);
        Nodes.show(cancel, playing);
        Nodes.show(export, shown != null);
        boolean counted = count() > 0;
        boolean ready = bundle.get().isPresent() && set.problem().isEmpty() && counted;
        run.setDisable(playing || !ready);
        if (playing) {
            said.setText(context.text("whatif.playing", Formats.percent(share)));
        } else if (!ready) {
            said.setText(context.text(bundle.get().isEmpty()
                    ? "whatif.no-bundle"
                    : counted ? "whatif.no-scenario" : "whatif.no-runs"));
        } else if (shown == null) {
            said.setText(context.text("whatif.ready"));
        }
    }

    private int count() {
        String text = runs.getText().strip();
        return text.matches("[1-9][0-9]{0,4}|100000") ? Integer.parseInt(text) : 0;
    }

    private void add() {
        set.add();
        editor.refresh();
    }

    private void remove() {
        set.remove();
        editor.refresh();
    }

    private void make() {
        saving.ask(context.text("whatif.make"), context.operations().settings().site() + ENDING,
                file -> context.operations().bundle(context.operator(), file).map(made -> {
                    context.background().run(() -> made, done -> bundle.set(done.bundle()));
                    return made.bundle();
                }));
    }

    private void play() {
        if (run.isDisabled()) {
            return;
        }
        Path chosen = bundle.get().orElseThrow();
        analyst.play(chosen, set.scenarios(), count(), this::show);
        changed();
    }

    private void show(Outcome<Analysis> outcome) {
        switch (outcome) {
            case Outcome.Ok<Analysis>(Analysis analysis) -> {
                shown = analysis;
                results.show(analysis);
                said.setText(context.text("whatif.played", String.valueOf(analysis.runs()),
                        Formats.number(analysis.days()), Formats.number(analysis.seconds())));
            }
            case Outcome.Failed<Analysis>(var problem) -> context.desk().tell(problem);
        }
        changed();
    }

    private void export() {
        Analysis analysis = shown;
        if (analysis != null) {
            saving.ask(context.text("whatif.export"), "what-if.csv",
                    file -> TextFiles.write(file, ResultsTable.csv(analysis)));
        }
    }
}
