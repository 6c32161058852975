package org.shadowrack.ui.whatif;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.OfflineAnalysis;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.whatif.OpenBundle;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.WhatIf.Analysis;
import org.shadowrack.whatif.WhatIf.Watch;

/** Plays scenarios on a worker, one set at a time; the bundle is open only meanwhile. FX thread only, but for its watch. */
final class Analyst {
    private final ScreenContext context;
    private volatile double share;
    private @Nullable AtomicBoolean running;

    Analyst(ScreenContext context) {
        this.context = context;
    }

    /** How much is done, 0 to 1; below 0 where nothing runs. */
    double share() {
        return running == null ? -1 : share;
    }

    /** Plays {@code scenarios} on {@code bundle}; {@code done} is told on the FX thread, also when it was cancelled. */
    void play(Path bundle, List<Scenario> scenarios, int runs, Consumer<Outcome<Analysis>> done) {
        AtomicBoolean cancelled = new AtomicBoolean();
        running = cancelled;
        share = 0;
        OfflineAnalysis offline = context.operations().analysis();
        context.background().<Outcome<Analysis>>run(() -> offline.bundles().open(bundle).then(open -> {
            try (OpenBundle opened = open) {
                return offline.whatIf().analyse(opened, scenarios, runs, 1, new Watching(cancelled));
            }
        }), outcome -> {
            if (running == cancelled) {
                running = null;
            }
            done.accept(outcome);
        });
    }

    void cancel() {
        AtomicBoolean now = running;
        if (now != null) {
            now.set(true);
        }
    }

    private final class Watching implements Watch {
        private final AtomicBoolean cancelled;

        Watching(AtomicBoolean cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public void progress(double done) {
            share = done;
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }
    }
}
