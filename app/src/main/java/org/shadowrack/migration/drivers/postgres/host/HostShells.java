package org.shadowrack.migration.drivers.postgres.host;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Commands.Result;

/** Shells that wait for the next command; one that nobody has needed for a minute is ended. Thread-safe. */
final class HostShells {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<List<String>, ConcurrentLinkedDeque<HostShell>> waiting = new ConcurrentHashMap<>();

    /** Runs one command behind the words {@code through}. */
    Result run(List<String> through, String tried, Duration limit, List<String> words) throws Trouble {
        HostShell shell = taken(through, tried);
        Result result = shell.run(tried, limit, words);
        kept(through, shell);
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
        ConcurrentLinkedDeque<HostShell> shells = of(through);
        HostShell shell = shells.poll();
        while (shell != null && !shell.lives()) {
            shell = shells.poll();
        }
        return Optional.ofNullable(shell);
    }

    private void kept(List<String> through, HostShell shell) {
        of(through).push(shell);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(KEPT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // Taken since then: whoever has it puts it back and lets it wait anew.
            if (of(through).remove(shell)) {
                shell.close();
            }
        });
    }

    private ConcurrentLinkedDeque<HostShell> of(List<String> through) {
        return waiting.computeIfAbsent(through, any -> new ConcurrentLinkedDeque<>());
    }
}
