package org.shadowrack.ui.migrations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.migration.Migrations.Preview;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.ui.screen.ScreenContext;

/** What the engine says to a plan that is only tried: its steps, what it would take, and whether there is room; asked on a worker, once for each workload and profile that is looked at. */
final class DryRun {
    private final ScreenContext context;
    private final Latest latest;
    private final Runnable answered;
    private @Nullable String workload;
    private @Nullable Outcome<Preview> answer;

    DryRun(ScreenContext context, Runnable answered) {
        this.context = context;
        this.latest = new Latest(context.background());
        this.answered = answered;
    }

    /** The answer for {@code name}; empty while it is asked. */
    Optional<Outcome<Preview>> of(String name) {
        if (!name.equals(workload)) {
            workload = name;
            answer = null;
            latest.run(() -> context.operations().migrations().preview(context.operator(),
                    context.operations().snapshot().topology(), name, null), now -> {
                        answer = now;
                        answered.run();
                    });
        }
        return Optional.ofNullable(answer);
    }

    /** Asks anew at the next look, and drops what is still to come. */
    void forget() {
        workload = null;
        latest.drop();
    }
}
