package org.shadowrack.ui.audit;

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
import org.shadowrack.fx.task.Latest;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.AuditLog;
import org.shadowrack.security.AuditLog.Entry;
import org.shadowrack.security.AuditLog.Verification;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;

/** Who did what, when, in which role, and what came of it; the chain is verified and written out from here. */
public final class AuditScreen implements Screen {
    private static final int MOST = 20_000;

    private final ScreenContext context;
    private final Latest reading;
    private final Latest verifying;
    private final VBox node = new VBox();
    private final AuditTable table;
    private final TextField filter = new TextField();
    private final Label count = Nodes.fixed("", "muted");
    private final Label verdict = Nodes.wrapped("", "muted");
    private final EmptyState empty;
    private final SaveBar saving;
    private final List<Action> actions;

    /** The screen; nothing is read before it is attached. */
    public AuditScreen(ScreenContext context) {
        this.context = context;
        this.reading = new Latest(context.background());
        this.verifying = new Latest(context.background());
        this.table = new AuditTable(context);
        this.empty = new EmptyState(Material2OutlinedMZ.RECEIPT_LONG, context.text("audit.empty"),
                context.text("audit.empty.hint"));
        this.saving = new SaveBar(context, AuditIds.EXPORT);
        this.actions = List.of(
                action(AuditIds.VERIFY, "audit.verify", Material2OutlinedMZ.VERIFIED_USER, KeyCode.V, this::verify),
                action(AuditIds.EXPORT, "audit.export", Material2OutlinedMZ.SAVE_ALT, KeyCode.E, this::export),
                action(AuditIds.REFRESH, "audit.refresh", Material2OutlinedMZ.REFRESH, KeyCode.R, this::read),
                new Action("audit-search", context.text("audit.filter"), Material2OutlinedAL.FILTER_LIST,
                        new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), filter::requestFocus));
        build();
    }

    @Override
    public String id() {
        return AuditIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("audit.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.RECEIPT_LONG;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.DIGIT8, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        read();
    }

    @Override
    public void detach() {
        reading.drop();
        verifying.drop();
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
        filter.setId(AuditIds.FILTER);
        filter.setPromptText(context.text("audit.filter"));
        filter.setPrefWidth(280);
        filter.textProperty().subscribe((before, now) -> {
            table.filter(now);
            count();
        });
        verdict.setId(AuditIds.VERDICT);
        HBox bar = new HBox(filter, count, Nodes.spring());
        bar.getStyleClass().add("screen-bar");
        for (Action action : actions.subList(0, 3)) {
            Button button = action.button();
            button.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(button);
        }
        node.getChildren().addAll(bar, verdict, Nodes.grow(new StackPane(table.node(), empty)), saving);
        Nodes.show(verdict, false);
        Nodes.show(empty, false);
    }

    private void read() {
        reading.run(() -> context.operations().audit().newest(MOST), this::show);
    }

    private void show(Outcome<List<Entry>> read) {
        switch (read) {
            case Outcome.Ok<List<Entry>>(var entries) -> {
                table.show(entries.stream().map(AuditRow::new).toList());
                Nodes.show(empty, entries.isEmpty());
                table.node().setVisible(!entries.isEmpty());
                count();
            }
            case Outcome.Failed<List<Entry>>(var problem) -> tell(problem.line(), true);
        }
    }

    private void count() {
        count.setText(context.text("audit.count", table.shown()));
    }

    private void verify() {
        tell(context.text("audit.verifying"), false);
        verifying.run(() -> context.operations().audit().verify(), outcome -> {
            switch (outcome) {
                case Outcome.Ok<Verification>(var chain) -> tell(context.text("audit.holds",
                        String.valueOf(chain.entries()), chain.lastHash()), false);
                case Outcome.Failed<Verification>(var problem) -> tell(problem.line(), true);
            }
        });
    }

    private void tell(String text, boolean wrong) {
        verdict.setText(text);
        Nodes.mark(verdict, "is-critical", wrong);
        Nodes.mark(verdict, "muted", !wrong);
        Nodes.show(verdict, true);
    }

    private void export() {
        AuditLog log = context.operations().audit();
        saving.ask(context.text("audit.export"), "audit-log.jsonl", file -> log.export(file).map(entries -> file));
    }
}
