package org.shadowrack.ui.kit;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.geometry.Pos;
import javafx.util.Duration;

/** A dangerous command: it fires only after the button, or its key, has been held down for a while. FX thread only. */
public final class HoldButton extends Button {
    /** How long it must be held. */
    public static final Duration HOLD = Duration.millis(900);

    private final DoubleProperty share = new SimpleDoubleProperty();
    private final Timeline timeline;

    /** A button that runs {@code confirmed} once held; the text tells that it must be. */
    public HoldButton(String text, Runnable confirmed) {
        Region fill = new Region();
        fill.getStyleClass().add("hold-fill");
        StackPane face = new StackPane(fill, Nodes.fixed(text, "hold-label"));
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        face.setAlignment(Pos.CENTER);
        face.minWidthProperty().bind(widthProperty().subtract(4));
        face.setMinHeight(28);
        fill.maxWidthProperty().bind(face.widthProperty().multiply(share));
        fill.setMinWidth(0);
        setGraphic(face);
        getStyleClass().add("hold");
        timeline = new Timeline(new KeyFrame(HOLD, event -> {
            share.set(0);
            confirmed.run();
        }, new KeyValue(share, 1)));
        mouseAndKeys();
    }

    /** Begins to hold; does nothing while disabled or already held. */
    public void press() {
        if (!isDisabled() && timeline.getStatus() != Animation.Status.RUNNING) {
            timeline.playFromStart();
        }
    }

    /** Lets go: nothing happens unless it was held long enough. */
    public void release() {
        timeline.stop();
        share.set(0);
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
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                release();
            }
        });
    }
}
