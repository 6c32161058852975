package org.shadowrack.ui.profiles;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.profile.Profiles.Listed;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;

/** The migration profiles: built-in examples to copy, and the site's own to be written. */
public final class ProfilesScreen implements Screen {
    private final ScreenContext context;
    private final Latest reading;
    private final HBox node = new HBox(12);
    private final Label title = Nodes.fixed("", "section");
    private final ProfileList list;
    private final ProfileEditor editor;
    private final List<Action> actions;
    private List<Listed> profiles = List.of();
    private String shown = "";

    /** The screen; nothing is read before it is attached. */
    public ProfilesScreen(ScreenContext context) {
        this.context = context;
        this.reading = new Latest(context.background());
        this.list = new ProfileList(context, this::choose);
        this.editor = new ProfileEditor(context, this::changed);
        this.actions = List.of(action(ProfilesIds.COPY, "profiles.copy", Material2OutlinedAL.CONTENT_COPY,
                shortcut(KeyCode.N), this::copy),
                action(ProfilesIds.SAVE, "profiles.save", Material2OutlinedMZ.SAVE, shortcut(KeyCode.S), this::save),
                action(ProfilesIds.FAULT, "profiles.to-fault", Material2OutlinedAL.ERROR_OUTLINE,
                        shortcut(KeyCode.G), editor::goToFault),
                action(ProfilesIds.COMPLETE, "profiles.complete", Material2OutlinedMZ.PLAYLIST_ADD,
                        shortcut(KeyCode.SPACE), editor::complete),
                action(ProfilesIds.RELOAD, "profiles.reload", Material2OutlinedMZ.REFRESH, shortcut(KeyCode.R),
                        this::reload));
        build();
    }

    @Override
    public String id() {
        return ProfilesIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("profiles.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.DESCRIPTION;
    }

    @Override
    public KeyCombination key() {
        return shortcut(KeyCode.E);
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
        editor.detach();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private static KeyCodeCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private Action action(String id, String text, Ikon icon, KeyCombination key, Runnable run) {
        return new Action(id, context.text(text), icon, key, run);
    }

    private void build() {
        node.getStyleClass().add("screen");
        HBox bar = new HBox(title, Nodes.spring());
        bar.getStyleClass().add("screen-bar");
        for (Action action : actions) {
            Button button = action.button();
            button.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(button);
        }
        VBox right = new VBox(8, bar, Nodes.grow(editor.node()));
        right.getStyleClass().add("card");
        right.setMinWidth(0);
        HBox.setHgrow(right, javafx.scene.layout.Priority.ALWAYS);
        node.getChildren().addAll(list.node(), right);
    }

    private Migrations migrations() {
        return context.operations().migrations();
    }

    /** What is being written stays as it is. */
    private void read() {
        reading.run(() -> migrations().profiles().list(), now -> {
            profiles = now;
            list.show(now, shown);
            if (shown.isEmpty() && !now.isEmpty()) {
                choose(now.getFirst());
            }
        });
    }

    private void choose(Listed profile) {
        if (!profile.name().equals(shown) || !editor.draft().changed()) {
            shown = profile.name();
            editor.show(ProfileDraft.of(profile));
            list.show(profiles, shown);
        }
    }

    private void changed(ProfileDraft draft) {
        title.setText(context.text(draft.changed() ? "profiles.changed" : "profiles.kept",
                draft.name().orElse(context.text("profiles.nameless"))));
    }

    private void copy() {
        ProfileDraft copy = editor.draft().copy(profiles);
        shown = copy.name().orElse("");
        editor.show(copy);
        list.show(profiles, shown);
    }

    private void reload() {
        String name = shown;
        editor.show(new ProfileDraft("", ""));
        shown = "";
        profiles.stream().filter(one -> one.name().equals(name)).findFirst().ifPresent(this::choose);
        read();
    }

    private void save() {
        String source = editor.draft().toSave(profiles);
        context.command(() -> migrations().saveProfile(context.operator(), source), profile -> {
            shown = profile.name();
            editor.show(new ProfileDraft(profile.source(), profile.source()));
            context.desk().tell(context.text("profiles.saved", profile.title()));
            read();
        });
    }
}
