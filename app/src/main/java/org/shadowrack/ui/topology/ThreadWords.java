package org.shadowrack.ui.topology;

import java.time.Duration;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.screen.ScreenContext;

/** How a migration stands, in the few words that fit on its thread. */
final class ThreadWords {
    private final ScreenContext context;

    ThreadWords(ScreenContext context) {
        this.context = context;
    }

    String of(MigrationView migration) {
        StringBuilder text = new StringBuilder(context.text("state." + migration.state().name()));
        if (migration.bytesLeft() != null && migration.bytesLeft() > 0) {
            text.append(", ").append(context.text("thread.left", Formats.bytes(migration.bytesLeft())));
        }
        if (migration.lagSeconds() != null) {
            text.append(", ").append(context.text("thread.lag", Formats.span(Duration.ofMillis(Math.round(migration
                    .lagSeconds() * 1000)))));
        }
        return text.toString();
    }
}
