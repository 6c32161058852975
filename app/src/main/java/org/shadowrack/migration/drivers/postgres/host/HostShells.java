package org.shadowrack.migration.drivers.postgres.host;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Commands.Result;

/** Shells that wait for the next command. Thread-safe. */
final class HostShells {
    private final Kept<List<String>, HostShell> waiting = new Kept<>(HostShell::close);

    /** Runs one command behind the words {@code through}. */
    Result run(List<String> through, String tried, Duration limit, List<String> words) throws Trouble {
        HostShell shell = taken(through, tried);
        Result result = shell.run(tried, limit, words);
        waiting.keep(through, shell);
        return result;
    }

    private HostShell taken(List<String> through, String tried) throws Trouble {
        Optional<HostShell> ready = ready(through);
        try {
            return ready.isPresent() ? ready.get() : HostShell.open(through);
        } catch (IOException notStarted) {
            throw new Trouble(Trouble.Effect.NONE_YET, tried, String.valueOf(notStarted.getMessage()), notStarted);
        }
    }

    private Optional<HostShell> ready(List<String> through) {
        Optional<HostShell> shell = waiting.take(through);
        while (shell.isPresent() && !shell.get().lives()) {
            shell = waiting.take(through);
        }
        return shell;
    }
}
