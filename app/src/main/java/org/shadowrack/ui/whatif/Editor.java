package org.shadowrack.ui.whatif;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.whatif.Scenario;

/** The scenarios: one in the form at a time, all of them as text beside it. */
final class Editor {
    private final ScenarioSet set;
    private final Runnable changed;
    private final HBox node = new HBox(12);
    private final HBox tabs = new HBox(8);
    private final TextArea text = new TextArea();
    private final Label problem = Nodes.wrapped("", "is-critical");
    private final ScenarioForm form;
    private final Button add;
    private final Button remove;
    private boolean filling;

    Editor(ScreenContext context, ScenarioSet set, List<Action> addAndRemove, Runnable changed) {
        this.set = set;
        this.changed = changed;
        this.form = new ScenarioForm(context, set, this::fromForm);
        this.add = addAndRemove.getFirst().button();
        this.remove = addAndRemove.getLast().button();
        add.setMinWidth(Region.USE_PREF_SIZE);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        text.setId(WhatIfIds.TEXT);
        text.getStyleClass().add("log");
        text.textProperty().subscribe((before, now) -> {
            if (!filling) {
                set.edit(now);
                form.fill(set);
                refresh(false);
            }
        });
        problem.setId(WhatIfIds.PROBLEM);
        VBox left = new VBox(8, tabs, form.node(), problem);
        left.setMinWidth(360);
        left.setPrefWidth(460);
        text.setPrefWidth(280);
        text.setMinWidth(180);
        node.getChildren().addAll(Nodes.grow(left), Nodes.grow(text));
        node.getStyleClass().add("card");
        refresh(true);
    }

    HBox node() {
        return node;
    }

    /** Shows the set as it is now, after a scenario was added or removed. */
    void refresh() {
        form.fill(set);
        refresh(true);
    }

    private void fromForm() {
        refresh(true);
    }

    private void refresh(boolean textToo) {
        if (textToo && !text.getText().equals(set.text())) {
            filling = true;
            text.setText(set.text());
            filling = false;
        }
        tabs();
        problem.setText(set.problem());
        Nodes.show(problem, !set.problem().isEmpty());
        changed.run();
    }

    private void tabs() {
        ToggleGroup group = new ToggleGroup();
        tabs.getChildren().clear();
        List<Scenario> all = set.scenarios();
        for (int i = 0; i < all.size(); i++) {
            int position = i;
            ToggleButton tab = new ToggleButton(all.get(i).name());
            tab.setToggleGroup(group);
            tab.setSelected(i == set.chosen());
            tab.setOnAction(event -> {
                set.choose(position);
                tab.requestFocus();
                refresh();
            });
            tabs.getChildren().add(tab);
        }
        add.setDisable(all.size() >= ScenarioSet.MOST);
        remove.setDisable(all.size() <= 1);
        tabs.getChildren().addAll(add, remove);
    }
}
