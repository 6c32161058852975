package org.shadowrack.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shadowrack.fx.Feed;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.ui.inspect.Inspector;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.search.CommandPalette;
import org.shadowrack.ui.search.PaletteSearch;

/** Puts the frame together and shows one screen at a time in it. FX thread only. */
public final class Shell {
    private final ScreenContext context;
    private final List<Screen> screens;
    private final StackPane root = new StackPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Feed<List<Job>> jobs;
    private final Frame stage;
    private final Rail rail;
    private final Header header;
    private final AlarmBanner banner;
    private final JobsBar jobsBar;
    private final Inspector inspector;
    private final Toast toast = new Toast();
    private final Feed<Long> seconds;
    private final ShellActions actions;
    private final KeyHelp keyHelp;

    /** A frame around {@code screens}; the first is shown. Nothing moves before {@link #start}; {@code leave} leaves the site. */
    public Shell(ScreenContext context, List<Screen> screens, Runnable leave) {
        this.context = context;
        this.screens = List.copyOf(screens);
        this.jobs = new Feed<>(context.operations()::jobs);
        this.seconds = new Feed<>(() -> context.clock().instant().getEpochSecond());
        this.inspector = new Inspector(context);
        this.rail = new Rail(screens, context.desk());
        this.stage = new Frame(context, screens);
        PaletteSearch search = new PaletteSearch(context.desk(), screens);
        CommandPalette palette = new CommandPalette(context.text("shell.search"), "Ctrl K", query -> search.find(query,
                actions(), context.fleet().newest()));
        this.actions = new ShellActionMaker(context, palette::open, inspector::toggle, stage::detachShown, leave,
                () -> help().toggle()).make();
        this.keyHelp = new KeyHelp(context, screens, actions::all, stage::actions);
        this.header = new Header(context, palette.field(), actions);
        this.banner = new AlarmBanner(context, actions.openWorst(), actions.acknowledgeWorst());
        this.jobsBar = new JobsBar(context);
        build(palette);
        new Keys(screens, context.desk().screen()::set, this::actions, keyHelp::toggle).listenOn(root);
        context.desk().screen().set(screens.getFirst().id());
    }

    /** The frame's root node. */
    public Parent root() {
        return root;
    }

    /** Starts the feeds. */
    public void start() {
        connect();
        Stream.of(context.fleet(), jobs, seconds).forEach(Feed::start);
    }

    /** Subscribes without starting a timer, for a single picture. */
    public void connect() {
        subscriptions.add(context.fleet().subscribe(fleet -> {
            header.show(fleet);
            rail.show(fleet);
            banner.show(fleet);
            jobsBar.show(fleet);
        }));
        subscriptions.add(jobs.subscribe(jobsBar::show));
        subscriptions.add(seconds.subscribe(second -> {
            header.tick(context.clock().instant());
            banner.tick(context.clock().instant());
        }));
        subscriptions.add(context.desk().notice().subscribe(toast::show));
        subscriptions.add(context.desk().screen().subscribe(this::show));
        subscriptions.add(context.look().onChange(() -> {
            banner.show(context.fleet().newest());
            stage.refresh();
        }));
        inspector.attach();
    }

    /** Stops the feeds and releases every subscription. */
    public void stop() {
        Stream.of(context.fleet(), jobs, seconds).forEach(Feed::stop);
        subscriptions.release();
        inspector.detach();
        stage.close();
    }

    private KeyHelp help() {
        return keyHelp;
    }

    private void show(String screenId) {
        rail.select(screenId);
        stage.show(screenId);
        screens.stream().filter(screen -> screen.id().equals(screenId)).forEach(inspector::beside);
    }

    private List<Action> actions() {
        List<Action> all = new ArrayList<>(actions.all());
        all.addAll(stage.actions());
        return all;
    }

    private void build(CommandPalette palette) {
        ScrollPane side = inspector.node();
        HBox middle = new HBox(Nodes.grow(stage.node()), side);
        BorderPane frame = new BorderPane();
        frame.setLeft(rail.node());
        frame.setCenter(new VBox(header.node(), banner.node(), Nodes.grow(middle)));
        frame.setBottom(jobsBar.node());
        root.getChildren().addAll(frame, palette.list(), toast.node(), keyHelp.node());
        root.setFocusTraversable(true);
    }
}
