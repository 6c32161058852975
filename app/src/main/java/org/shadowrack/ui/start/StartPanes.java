package org.shadowrack.ui.start;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.start.StartState.Locked;
import org.shadowrack.ui.start.StartState.Silent;

/** The small panes of the start: under way, refused, locked, silent. */
final class StartPanes {
    private static final int SHOWN = 6;

    private StartPanes() {}

    static Node working(String what, Texts texts) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox pane = new VBox(12, Nodes.wrapped(what, "section"), bar, Nodes.wrapped(texts.get("start.working.hint"),
                "muted"));
        pane.getStyleClass().add("card");
        return pane;
    }

    static Node problem(Texts texts, Problem problem) {
        VBox words = new VBox(4, Nodes.wrapped(texts.get("start.refused", problem.tried()), "strong"), Nodes.wrapped(
                problem.message()), Nodes.wrapped(problem.next(), "muted"));
        words.setId(StartIds.PROBLEM);
        HBox pane = new HBox(12, Nodes.icon(Material2OutlinedAL.ERROR_OUTLINE), Nodes.grow(words));
        pane.getStyleClass().addAll("card", "refused");
        return pane;
    }

    static Node locked(Texts texts, Locked locked, StartModel model) {
        PasswordField field = new PasswordField();
        field.setId(StartIds.PASSPHRASE);
        field.setPromptText(texts.get("start.locked.prompt"));
        Button unlock = new Button(texts.get("start.locked.unlock"), Nodes.icon(Material2OutlinedAL.LOCK_OPEN));
        unlock.setId(StartIds.UNLOCK);
        unlock.getStyleClass().add("primary");
        unlock.setDefaultButton(true);
        unlock.setOnAction(event -> {
            char[] typed = field.getText().toCharArray();
            field.clear();
            model.unlock(locked, typed);
        });
        VBox pane = new VBox(12, Nodes.wrapped(texts.get("start.locked", locked.look().site()), "section"),
                Nodes.wrapped(texts.get("start.locked.hint"), "muted"), field);
        if (!locked.problem().isEmpty()) {
            pane.getChildren().add(Nodes.wrapped(locked.problem(), "is-critical"));
        }
        pane.getChildren().add(new HBox(8, unlock, back(texts, model)));
        pane.getStyleClass().add("card");
        return pane;
    }

    static Node silent(Texts texts, Silent silent, StartModel model) {
        VBox why = new VBox(4);
        silent.look().silent().stream().limit(SHOWN).forEach(problem -> why.getChildren().add(Nodes.wrapped(problem
                .tried() + ": " + problem.message(), "dense")));
        int more = silent.look().silent().size() - SHOWN;
        if (more > 0) {
            why.getChildren().add(Nodes.label(texts.get("inspector.more", more), "caption"));
        }
        why.setId(StartIds.PROBLEM);
        Button again = new Button(texts.get("start.silent.again"), Nodes.icon(Material2OutlinedMZ.REFRESH));
        again.getStyleClass().add("primary");
        again.setDefaultButton(true);
        again.setOnAction(event -> model.choose(silent.file()));
        Button anyway = new Button(texts.get("start.silent.anyway"));
        anyway.setId(StartIds.ANYWAY);
        anyway.setOnAction(event -> model.openAnyway(silent));
        HBox buttons = new HBox(8, again, anyway, back(texts, model));
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox pane = new VBox(12, Nodes.wrapped(texts.get("start.silent", silent.look().services(), silent.look()
                .site()), "section"), why, Nodes.wrapped(texts.get("start.silent.hint"), "muted"), buttons);
        pane.getStyleClass().addAll("card", "refused");
        return pane;
    }

    static Button back(Texts texts, StartModel model) {
        Button back = new Button(texts.get("start.back"));
        back.setId(StartIds.BACK);
        back.setCancelButton(true);
        back.setOnAction(event -> model.back());
        return back;
    }
}
