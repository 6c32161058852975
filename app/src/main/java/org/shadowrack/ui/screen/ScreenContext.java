package org.shadowrack.ui.screen;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shadowrack.fx.Feed;
import org.shadowrack.fx.task.Background;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.Operator;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.theme.Palette;

/**
 * All that a screen is given.
 *
 * @param operations the site; its commands may block, so they go through {@link #command}
 * @param operator who sits here
 * @param background workers, and the way back
 * @param clock real time
 * @param fleet the newest picture, once a pulse
 * @param desk selection and navigation
 * @param look theme and palette
 * @param texts all words
 */
public record ScreenContext(Operations operations, Operator operator, Background background, InstantSource clock,
        Feed<Fleet> fleet, Desk desk, Look look, Texts texts) {
    /** The text named {@code key}. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The colours in force. */
    public Palette palette() {
        return look.palette();
    }

    /** Runs a command on a worker; a problem is told to the operator, a value goes to {@code done} on the FX thread. */
    public <T> void command(Supplier<Outcome<T>> command, Consumer<? super T> done) {
        background.run(command, outcome -> {
            switch (outcome) {
                case Outcome.Ok<T>(T value) -> done.accept(value);
                case Outcome.Failed<T>(var problem) -> desk.tell(problem);
            }
        });
    }
}
