package org.shadowrack.fx.task;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work of which only the newest answer counts, such as a preview while a slider moves. FX thread only. */
public final class Latest {
    private final Background background;
    private long newest;

    /** Answers come through {@code background}. */
    public Latest(Background background) {
        this.background = background;
    }

    /** Runs {@code work}; {@code done} is told unless something newer was asked, or all was dropped, in between. */
    public <T> void run(Supplier<T> work, Consumer<? super T> done) {
        long mine = ++newest;
        background.run(work, result -> {
            if (mine == newest) {
                done.accept(result);
            }
        });
    }

    /** Drops the answers still to come. */
    public void drop() {
        newest++;
    }
}
