package org.shadowrack.ui.saving;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/**
 * Asks where to write something: a path that is ready to be confirmed with Enter, and the platform's own dialog for those
 * who look for a folder. Hidden until it is asked. Writing goes to a worker. FX thread only.
 */
public final class SaveBar extends HBox {
    /** Ends the ids of the path's field and of the button that writes. */
    public static final String PATH = "-path";
    /** See {@link #PATH}. */
    public static final String WRITE = "-write";

    private final ScreenContext context;
    private final Label what = Nodes.fixed("");
    private final TextField path = new TextField();
    private @Nullable Function<Path, Outcome<Path>> writer;

    /** A hidden bar; its parts' ids begin with {@code id}. */
    public SaveBar(ScreenContext context, String id) {
        super(8);
        this.context = context;
        getStyleClass().add("save-bar");
        path.setId(id + PATH);
        path.setOnAction(event -> write());
        Button write = new Button(context.text("saving.write"));
        write.setId(id + WRITE);
        write.getStyleClass().add("primary");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setOnAction(event -> write());
        Button browse = new Button(context.text("saving.browse"));
        browse.setMinWidth(Region.USE_PREF_SIZE);
        browse.setOnAction(event -> browse());
        Button cancel = new Button(context.text("saving.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> close());
        getChildren().addAll(what, Nodes.grow(path), browse, write, cancel);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        Nodes.show(this, false);
    }

    /**
     * Shows the bar for one thing to write.
     *
     * @param title what it is
     * @param fileName as proposed; it lands in the operator's home unless they say otherwise
     * @param write runs on a worker and answers what it wrote
     */
    public void ask(String title, String fileName, Function<Path, Outcome<Path>> write) {
        writer = write;
        what.setText(title);
        path.setText(Path.of(System.getProperty("user.home", "."), fileName).toString());
        Nodes.show(this, true);
        path.requestFocus();
        path.positionCaret(path.getText().length());
    }

    private void write() {
        Function<Path, Outcome<Path>> write = writer;
        if (write == null) {
            return;
        }
        context.command(() -> target(path.getText()).then(write), written -> {
            close();
            context.desk().tell(context.text("saving.written", written.toAbsolutePath()));
        });
    }

    private static Outcome<Path> target(String text) {
        try {
            return text.isBlank() ? refused(text, "it is empty") : Outcome.ok(Path.of(text.strip()));
        } catch (InvalidPathException unusable) {
            return refused(text, unusable.getReason());
        }
    }

    private static Outcome<Path> refused(String text, String why) {
        return Outcome.failed(Problem.badInput(why, "writing to '" + text + "'", "Give the path of a file"));
    }

    private void browse() {
        FileChooser chooser = new FileChooser();
        File proposed = new File(path.getText());
        chooser.setInitialFileName(proposed.getName());
        File folder = proposed.getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(getScene() == null ? null : getScene().getWindow());
        if (chosen != null) {
            path.setText(chosen.getPath());
        }
    }

    private void close() {
        writer = null;
        Nodes.show(this, false);
    }
}
