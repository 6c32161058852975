package org.shadowrack.ui.alarms;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Badge;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** What stands, since when, what is advised, and who has seen it. */
public final class AlarmsScreen implements Screen {
    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox node = new VBox();
    private final AlarmTable table;
    private final TextField comment = new TextField();
    private final Label load = Nodes.fixed("", "muted");
    private final EmptyState empty;
    private final Action acknowledge;
    private final Action open;
    private final Button acknowledgeButton;

    /** The screen, without subscriptions. */
    public AlarmsScreen(ScreenContext context) {
        this.context = context;
        this.table = new AlarmTable(context);
        this.empty = new EmptyState(Material2OutlinedAL.CHECK_CIRCLE_OUTLINE, context.text("alarms.empty"),
                context.text("alarms.empty.hint"));
        this.acknowledge = new Action(AlarmIds.ACKNOWLEDGE, context.text("banner.acknowledge"),
                Material2OutlinedAL.DONE, new KeyCodeCombination(KeyCode.A), this::acknowledge);
        this.open = new Action(AlarmIds.OPEN, context.text("banner.open"), Material2OutlinedMZ.OPEN_IN_NEW,
                new KeyCodeCombination(KeyCode.O), this::open);
        this.acknowledgeButton = acknowledge.button();
        build();
    }

    @Override
    public String id() {
        return AlarmIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("alarms.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.NOTIFICATIONS;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        subscriptions.add(context.fleet().subscribe(this::show));
        subscriptions.add(table.node().getSelectionModel().selectedItemProperty().subscribe(alarm -> selected()));
    }

    @Override
    public void detach() {
        subscriptions.release();
    }

    @Override
    public List<Action> actions() {
        return List.of(acknowledge, open);
    }

    @Override
    public Badge badge(Fleet fleet) {
        List<Alarm> alarms = fleet.snapshot().alarms().stream().filter(alarm -> alarm.acknowledged() == null).toList();
        return alarms.isEmpty() ? Badge.NONE : new Badge(alarms.size(), alarms.getFirst().severity());
    }

    private void build() {
        node.getStyleClass().add("screen");
        HBox bar = new HBox(load, Nodes.spring());
        bar.getStyleClass().add("screen-bar");
        comment.setId(AlarmIds.COMMENT);
        comment.setPromptText(context.text("alarms.comment"));
        comment.setPrefWidth(420);
        acknowledgeButton.getStyleClass().add("primary");
        acknowledgeButton.setMinWidth(Region.USE_PREF_SIZE);
        Button openButton = open.button();
        openButton.setMinWidth(Region.USE_PREF_SIZE);
        HBox form = new HBox(8, comment, acknowledgeButton, openButton);
        form.setStyle("-fx-alignment: center-left;");
        node.getChildren().addAll(bar, Nodes.grow(new StackPane(table.node(), empty)), form);
    }

    private void show(Fleet fleet) {
        table.show(fleet.snapshot());
        boolean none = fleet.snapshot().alarms().isEmpty();
        Nodes.show(empty, none);
        table.node().setVisible(!none);
        long fresh = fleet.snapshot().alarms().stream()
                .filter(alarm -> Duration.between(alarm.since(), fleet.snapshot().at()).toMinutes() < 10).count();
        load.setText(context.text("alarms.load", fleet.snapshot().alarms().size(),
                fleet.snapshot().alarms().stream().filter(alarm -> alarm.acknowledged() == null).count(), fresh));
        selected();
    }

    private void selected() {
        acknowledgeButton.setDisable(table.selected().filter(alarm -> alarm.acknowledged() == null).isEmpty());
        table.selected().map(Alarm::component).ifPresent(context.desk()::select);
    }

    private void acknowledge() {
        table.selected().filter(alarm -> alarm.acknowledged() == null)
                .ifPresent(alarm -> context.command(
                        () -> context.operations().acknowledge(context.operator(), alarm.id(), comment.getText()),
                        done -> {
                            comment.clear();
                            context.desk().tell(context.text("banner.done", alarm.text()));
                        }));
    }

    private void open() {
        table.selected().map(Alarm::component)
                .ifPresent(component -> context.desk().open("topology", new Subject.OfComponent(component)));
    }
}
