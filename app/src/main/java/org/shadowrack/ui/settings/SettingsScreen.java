package org.shadowrack.ui.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.security.Permission;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;

/** Who sits here, the policy with its checks before it is saved, and what is polled with which trust and credential. */
public final class SettingsScreen implements Screen {
    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox node = new VBox();
    private final PolicyDraft draft;
    private final PolicyForm form;
    private final TableView<ServiceSettings> services;
    private final Label file = Nodes.wrapped("", "muted");
    private final Label reason = Nodes.label("", "caption");
    private final Label themed = Nodes.fixed("", "strong");
    private final Action save;
    private final Action revert;
    private final Button saveButton;
    private final Button revertButton;

    /** The screen, without subscriptions. */
    public SettingsScreen(ScreenContext context) {
        this.context = context;
        this.draft = new PolicyDraft(context.operations().settings().policy());
        this.form = new PolicyForm(context, draft, this::changed);
        this.services = ServicesTable.of(context);
        this.save = new Action(SettingsIds.SAVE, context.text("settings.save"), Material2OutlinedMZ.SAVE,
                new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN), this::save);
        this.revert = new Action(SettingsIds.REVERT, context.text("settings.revert"), Material2OutlinedMZ.UNDO,
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), this::fill);
        this.saveButton = save.button();
        this.revertButton = revert.button();
        build();
    }

    @Override
    public String id() {
        return SettingsIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("settings.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.SETTINGS;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.DIGIT9, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        fill();
        subscriptions.add(context.look().theme().subscribe(theme -> themed.setText(Formats.words(theme.name()))));
    }

    @Override
    public void detach() {
        subscriptions.release();
    }

    @Override
    public List<Action> actions() {
        return List.of(save, revert);
    }

    private void build() {
        node.getStyleClass().add("screen");
        saveButton.getStyleClass().add("primary");
        saveButton.setMinWidth(Region.USE_PREF_SIZE);
        revertButton.setMinWidth(Region.USE_PREF_SIZE);
        HBox buttons = row(saveButton, revertButton, reason);
        VBox policy = card("settings.policy", form.node(), buttons);
        VBox polled = card("settings.services", services);
        Nodes.grow(services);
        services.setMinHeight(90);
        node.getChildren().addAll(person(), policy, Nodes.grow(polled));
    }

    private VBox person() {
        Button toggle = new Button(context.text("settings.theme.toggle"));
        toggle.setId(SettingsIds.THEME);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setOnAction(event -> context.look().toggle());
        return card("settings.here", row(Nodes.fixed(context.text("settings.operator"), "muted"),
                Nodes.fixed(context.operator().name(), "strong"),
                Nodes.fixed(context.text("settings.operator.role"), "muted"),
                Nodes.fixed(Formats.words(context.operator().role().name()), "strong"), Nodes.spring(),
                Nodes.fixed(context.text("settings.theme"), "muted"), themed, toggle), file);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        row.setStyle("-fx-alignment: center-left;");
        return row;
    }

    private VBox card(String title, Node... body) {
        VBox card = new VBox(8, Nodes.label(context.text(title), "section"));
        card.getChildren().addAll(body);
        card.getStyleClass().add("card");
        return card;
    }

    private boolean mayChange() {
        return context.operator().role().includes(Permission.ADMINISTER.least());
    }

    /** From what is in force now; changes that are not saved are gone. */
    private void fill() {
        SiteSettings settings = context.operations().settings();
        draft.revert(settings.policy());
        form.fill(mayChange());
        services.getItems().setAll(settings.services());
        file.setText(context.operations().settingsFile().map(path -> context.text("settings.file", path))
                .orElse(context.text("settings.no-file")));
        changed();
    }

    private void changed() {
        boolean usable = draft.policy().isPresent();
        saveButton.setDisable(!mayChange() || !draft.changed() || !usable);
        revertButton.setDisable(!draft.changed());
        reason.setText(context.text(!mayChange()
                ? "settings.needs-administrator"
                : !usable ? "settings.unusable" : draft.changed() ? "settings.unsaved" : "settings.unchanged"));
    }

    private void save() {
        if (saveButton.isDisabled()) {
            return;
        }
        draft.policy().ifPresent(policy -> context.command(
                () -> context.operations().setPolicy(context.operator(), policy), done -> {
                    fill();
                    context.desk().tell(context.text("settings.saved"));
                }));
    }
}
