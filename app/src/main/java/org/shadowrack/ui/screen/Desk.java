package org.shadowrack.ui.screen;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentId;

/** What the screens of one console share: the selection, the screen that is shown, and what to tell the operator. FX thread only. */
public final class Desk {
    private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(new Subject.Nothing());
    private final ObjectProperty<String> screen = new SimpleObjectProperty<>("");
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(new Notice("", false));

    /** A line to the operator; {@code problem}: whether something went wrong. Each is an object of its own. */
    public record Notice(String text, boolean problem) {}

    /** What is selected. */
    public ObjectProperty<Subject> subject() {
        return subject;
    }

    /** The id of the screen that is shown. */
    public ObjectProperty<String> screen() {
        return screen;
    }

    /** What was told last. */
    public ObjectProperty<Notice> notice() {
        return notice;
    }

    /** Selects a component. */
    public void select(ComponentId id) {
        subject.set(new Subject.OfComponent(id));
    }

    /** Goes to a screen with something selected. */
    public void open(String screenId, Subject selected) {
        subject.set(selected);
        screen.set(screenId);
    }

    /** Tells that something was done. */
    public void tell(String text) {
        notice.set(new Notice(text, false));
    }

    /** Tells what went wrong, and what to do next. */
    public void tell(Problem problem) {
        notice.set(new Notice(problem.line(), true));
    }
}
