package org.shadowrack.ui.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.fx.task.Background;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.start.SiteDoor.OpenSite;
import org.shadowrack.ui.start.StartState.Asking;
import org.shadowrack.ui.start.StartState.Choosing;
import org.shadowrack.ui.start.StartState.Locked;
import org.shadowrack.ui.start.StartState.Opened;
import org.shadowrack.ui.start.StartState.Refused;
import org.shadowrack.ui.start.StartState.Silent;
import org.shadowrack.ui.start.StartState.Working;

/** The first thing an operator sees: a lab to try, a site to open, and what the site asks before it opens. FX thread only. */
public final class StartView {
    private static final double WIDTH = 860;

    private final SiteDoor door;
    private final Texts texts;
    private final StartModel model;
    private final Supplier<Optional<Path>> chooser;
    private final StackPane node = new StackPane();
    private final VBox body = new VBox(16);

    /**
     * The start, waiting for a choice.
     *
     * @param chooser lets the operator choose a file; empty where none was chosen
     * @param opened takes the site once it is open
     */
    public StartView(SiteDoor door, Background background, Texts texts, Supplier<Optional<Path>> chooser,
            Consumer<OpenSite> opened) {
        this.door = door;
        this.texts = texts;
        this.chooser = chooser;
        this.model = new StartModel(door, background, texts);
        node.setId(StartIds.ROOT);
        node.getStyleClass().add("start");
        body.setMaxWidth(WIDTH);
        StackPane centred = new StackPane(body);
        centred.setAlignment(Pos.TOP_CENTER);
        centred.getStyleClass().add("start-body");
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        node.getChildren().add(scroll);
        model.state().subscribe(state -> {
            if (state instanceof Opened(OpenSite site)) {
                opened.accept(site);
            } else {
                show(state);
            }
        });
    }

    /** Its node. */
    public StackPane node() {
        return node;
    }

    /** Begins with what would else be chosen. */
    public void begin(Opening opening) {
        switch (opening) {
            case Opening.Choice choice -> model.back();
            case Opening.SiteFile(Path file) -> model.choose(file);
            case Opening.EmbeddedLab(var lab) -> model.startLab(lab);
        }
    }

    private void show(StartState state) {
        body.getChildren().setAll(head());
        body.getChildren().add(switch (state) {
            case Choosing choosing -> choice();
            case Working(String what) -> StartPanes.working(what, texts);
            case Refused(var problem) -> new VBox(16, StartPanes.problem(texts, problem), choice());
            case Locked locked -> StartPanes.locked(texts, locked, model);
            case Asking asking -> new CertificatePane(texts, asking, model).node();
            case Silent silent -> StartPanes.silent(texts, silent, model);
            case Opened opened -> new VBox();
        });
    }

    private Node head() {
        HBox head = new HBox(12, Nodes.icon(Material2OutlinedAL.DNS), new VBox(2, Nodes.label(texts.get(
                "shell.product"), "figure"), Nodes.label(texts.get("start.tagline"), "muted")));
        head.getStyleClass().add("start-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node choice() {
        HBox both = new HBox(16, Nodes.grow(new SitePane(texts, door.recent(), model, chooser).node()), Nodes.grow(
                new LabPane(texts, model).node()));
        both.setFillHeight(true);
        return both;
    }
}
