package org.shadowrack.fx.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work on one executor, results on another; in tests both may run inline. A defect in the work reaches the thread's handler. */
public final class ExecutorBackground implements Background {
    private final Executor workers;
    private final Executor toolkit;

    /** {@code toolkit} is {@code Platform::runLater} but in tests. */
    public ExecutorBackground(Executor workers, Executor toolkit) {
        this.workers = workers;
        this.toolkit = toolkit;
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<? super T> done) {
        workers.execute(() -> {
            T result = work.get();
            toolkit.execute(() -> done.accept(result));
        });
    }
}
