package org.shadowrack.ui.kit;

import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;

/** A dangerous command: it fires only after the button, or its key, has been held down for a while. FX thread only. */
public final class HoldButton extends Button {
    /** How long it must be held. */
    public static final Duration HOLD = Duration.millis(900);

    private final DoubleProperty share = new SimpleDoubleProperty();
    private final Timeline timeline;
    private final Runnable confirmed;
    private boolean held = true;

    /** A button that runs {@code confirmed} once held; the text tells that it must be. */
    public HoldButton(String text, Runnable confirmed) {
        super(text);
        this.confirmed = confirmed;
        getStyleClass().add("hold");
        share.subscribe(now -> setStyle(fill(now.doubleValue())));
        timeline = new Timeline(new KeyFrame(HOLD, event -> {
            share.set(0);
            confirmed.run();
        }, new KeyValue(share, 1)));
        mouseAndKeys();
    }

    /** Whether it must be held; where not, it fires at once, for what asks for more behind it. */
    public void setHeld(boolean mustBeHeld) {
        held = mustBeHeld;
    }

    /** Begins to hold; does nothing while disabled or already held. */
    public void press() {
        if (!held && !isDisabled()) {
            confirmed.run();
        } else if (!isDisabled() && timeline.getStatus() != Animation.Status.RUNNING) {
            timeline.playFromStart();
        }
    }

    /** Lets go: nothing happens unless it was held long enough. */
    public void release() {
        timeline.stop();
        share.set(0);
    }

    /** Fills the button from the left as it is held. */
    private static String fill(double share) {
        String percent = String.format(Locale.ROOT, "%.1f%%", share * 100);
        return share <= 0
                ? ""
                : "-fx-background-color: linear-gradient(to right, -sr-held 0%, -sr-held " + percent + ", -sr-raised "
                        + percent + ");";
    }

    private void mouseAndKeys() {
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                press();
            }
        });
        setOnMouseReleased(event -> release());
        setOnMouseExited(event -> release());
        addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                press();
                event.consume();
            }
        });
        addEventFilter(javafx.scene.input.KeyEvent.KEY_RELEASED, event -> release());
        // Focus may wander when another button becomes disabled; only a hold by key depends on it.
        focusedProperty().subscribe(focused -> {
            if (!focused && !isPressed()) {
                release();
            }
        });
    }
}
