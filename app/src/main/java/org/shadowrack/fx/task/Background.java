package org.shadowrack.fx.task;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work away from the FX thread and hands its result back on it. */
public interface Background {
    /** Runs {@code work} on a worker, then {@code done} with its result on the FX thread. Returns at once. */
    <T> void run(Supplier<T> work, Consumer<? super T> done);
}
