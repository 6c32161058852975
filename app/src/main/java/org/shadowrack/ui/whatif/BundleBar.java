package org.shadowrack.ui.whatif;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** Which bundle is played on. */
final class BundleBar {
    private final HBox node = new HBox();
    private final TextField path = new TextField();

    BundleBar(ScreenContext context, Button make) {
        path.setId(WhatIfIds.BUNDLE);
        path.setPromptText(context.text("whatif.bundle.prompt"));
        Button browse = new Button(context.text("saving.browse"));
        browse.setMinWidth(Region.USE_PREF_SIZE);
        browse.setOnAction(event -> browse(context));
        make.setMinWidth(Region.USE_PREF_SIZE);
        node.getStyleClass().add("screen-bar");
        node.getChildren().addAll(Nodes.fixed(context.text("whatif.bundle"), "strong"), Nodes.grow(path), browse, make);
    }

    HBox node() {
        return node;
    }

    void set(Path bundle) {
        path.setText(bundle.toString());
    }

    void onChange(Runnable changed) {
        path.textProperty().subscribe((before, now) -> changed.run());
    }

    /** The bundle; empty where nothing that can be a path is given. */
    Optional<Path> get() {
        try {
            return path.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(path.getText().strip()));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private void browse(ScreenContext context) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(context.text("whatif.bundle"),
                "*.shadowrack"));
        File chosen = chooser.showOpenDialog(node.getScene() == null ? null : node.getScene().getWindow());
        if (chosen != null) {
            path.setText(chosen.getPath());
        }
    }
}
