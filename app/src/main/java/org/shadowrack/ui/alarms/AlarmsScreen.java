package org.shadowrack.ui.alarms;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
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
import org.shadowrack.ui.alarms.AlarmRow.State;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Badge;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** What stands, what went unseen, what is put aside; since when, what is advised, and how heavy the load is. */
public final class AlarmsScreen implements Screen {
    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox node = new VBox();
    private final AlarmTable table;
    private final LoadPanel load;
    private final TextField comment = new TextField();
    private final ChoiceBox<String> state = new ChoiceBox<>();
    private final ChoiceBox<ShelfTime> shelfTime = new ChoiceBox<>();
    private final Label summary = Nodes.fixed("", "muted");
    private final EmptyState empty;
    private final List<Action> actions;
    private final Button acknowledge;
    private final Button shelve;
    private final Button unshelve;

    /** The screen, without subscriptions. */
    public AlarmsScreen(ScreenContext context) {
        this.context = context;
        this.table = new AlarmTable(context);
        this.load = new LoadPanel(context);
        this.empty = new EmptyState(Material2OutlinedAL.CHECK_CIRCLE_OUTLINE, context.text("alarms.empty"),
                context.text("alarms.empty.hint"));
        this.actions = List.of(
                action(AlarmIds.ACKNOWLEDGE, "banner.acknowledge", Material2OutlinedAL.DONE, KeyCode.A,
                        this::acknowledge),
                action(AlarmIds.SHELVE, "alarms.shelve", Material2OutlinedMZ.SNOOZE, KeyCode.S, this::shelve),
                action(AlarmIds.UNSHELVE, "alarms.unshelve", Material2OutlinedMZ.UNDO, KeyCode.U, this::unshelve),
                action(AlarmIds.OPEN, "banner.open", Material2OutlinedMZ.OPEN_IN_NEW, KeyCode.O, this::open));
        this.acknowledge = actions.get(0).button();
        this.shelve = actions.get(1).button();
        this.unshelve = actions.get(2).button();
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
    public boolean selects() {
        return true;
    }

    @Override
    public void attach() {
        subscriptions.add(context.fleet().subscribe(this::show));
        subscriptions.add(table.node().getSelectionModel().selectedItemProperty().subscribe(row -> selected()));
        subscriptions.add(context.look().onChange(load::redraw));
    }

    @Override
    public void detach() {
        subscriptions.release();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Badge badge(Fleet fleet) {
        List<Alarm> alarms = fleet.snapshot().alarms().stream().filter(alarm -> alarm.acknowledged() == null).toList();
        return alarms.isEmpty() ? Badge.NONE : new Badge(alarms.size(), alarms.getFirst().severity());
    }

    private Action action(String id, String text, Ikon icon, KeyCode key, Runnable run) {
        return new Action(id, context.text(text), icon, new KeyCodeCombination(key), run);
    }

    private void build() {
        node.getStyleClass().add("screen");
        state.setId(AlarmIds.STATE);
        state.getItems().setAll(context.text("alarms.all"));
        for (State one : State.values()) {
            state.getItems().add(context.text("alarm." + one));
        }
        state.getSelectionModel().selectFirst();
        state.valueProperty().subscribe((before, now) -> show(context.fleet().newest()));
        HBox bar = new HBox(state, Nodes.spring(), summary);
        bar.getStyleClass().add("screen-bar");
        comment.setId(AlarmIds.COMMENT);
        comment.setPromptText(context.text("alarms.comment"));
        comment.textProperty().subscribe((before, now) -> selected());
        comment.setMinWidth(120);
        shelfTime.setId(AlarmIds.SHELF_TIME);
        shelfTime.getItems().setAll(ShelfTime.values());
        shelfTime.setValue(ShelfTime.TWO_HOURS);
        shelfTime.setMinWidth(84);
        acknowledge.getStyleClass().add("primary");
        Button openButton = actions.getLast().button();
        List.of(acknowledge, shelve, unshelve, openButton).forEach(one -> one.setMinWidth(Region.USE_PREF_SIZE));
        HBox form = new HBox(8, Nodes.grow(comment), acknowledge, shelve, shelfTime, unshelve, openButton);
        form.setStyle("-fx-alignment: center-left;");
        node.getChildren().addAll(bar, Nodes.grow(new StackPane(table.node(), empty)), form, load.node());
    }

    private void show(Fleet fleet) {
        List<AlarmRow> rows = AlarmRow.of(fleet.snapshot().alarms(), context.operations().alarms().record());
        int wanted = state.getSelectionModel().getSelectedIndex();
        table.show(rows, fleet.snapshot().at(), row -> wanted <= 0 || row.state().ordinal() == wanted - 1);
        Nodes.show(empty, rows.isEmpty());
        table.node().setVisible(!rows.isEmpty());
        AlarmLoad newest = AlarmLoad.of(context.operations().alarms().record().raised(), fleet.snapshot().at());
        load.show(newest, fleet.snapshot().at());
        summary.setText(context.text("alarms.load", fleet.snapshot().alarms().size(),
                fleet.snapshot().alarms().stream().filter(alarm -> alarm.acknowledged() == null).count(),
                newest.newest()));
        selected();
    }

    private void selected() {
        Optional<AlarmRow> row = table.selected();
        acknowledge.setDisable(row.filter(AlarmsScreen::unseen).isEmpty());
        shelve.setDisable(row.filter(AlarmsScreen::standing).isEmpty() || comment.getText().isBlank());
        unshelve.setDisable(row.filter(one -> one.state() == State.SHELVED).isEmpty());
        row.map(one -> one.alarm().component()).ifPresent(context.desk()::select);
    }

    private static boolean unseen(AlarmRow row) {
        return row.state() == State.UNACKNOWLEDGED || row.state() == State.RETURNED;
    }

    private static boolean standing(AlarmRow row) {
        return row.state() == State.UNACKNOWLEDGED || row.state() == State.ACKNOWLEDGED;
    }

    private void acknowledge() {
        table.selected().filter(AlarmsScreen::unseen).ifPresent(row -> context.command(
                () -> context.operations().alarms().acknowledge(context.operator(), row.alarm().id(),
                        comment.getText()),
                done -> finished("banner.done", row)));
    }

    private void shelve() {
        if (!shelve.isDisabled()) {
            table.selected().ifPresent(row -> context.command(
                    () -> context.operations().alarms().shelve(context.operator(), row.alarm().id(), comment.getText(),
                            shelfTime.getValue().time()),
                    done -> finished("alarms.shelved", row)));
        }
    }

    private void unshelve() {
        table.selected().filter(row -> row.state() == State.SHELVED).ifPresent(row -> context.command(
                () -> context.operations().alarms().unshelve(context.operator(), row.alarm().id()),
                done -> finished("alarms.unshelved", row)));
    }

    private void finished(String text, AlarmRow row) {
        comment.clear();
        context.desk().tell(context.text(text, row.alarm().text()));
        show(context.fleet().newest());
    }

    private void open() {
        table.selected().map(row -> row.alarm().component())
                .ifPresent(component -> context.desk().open("topology", new Subject.OfComponent(component)));
    }
}
