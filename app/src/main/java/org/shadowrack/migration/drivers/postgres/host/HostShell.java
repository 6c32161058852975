package org.shadowrack.migration.drivers.postgres.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Commands.Result;

/**
 * A shell on a host that takes one command after another. Over ssh each new connection costs a tenth of a second and more,
 * which clients would wait for between the fence and the promotion. Used by one thread at a time.
 */
final class HostShell implements AutoCloseable {
    private static final int OUTPUT_LIMIT = 1 << 20;

    private final Process process;
    private final Writer in;
    private final BufferedReader out;
    private final String mark = UUID.randomUUID().toString();

    private HostShell(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** A shell behind the words {@code through}. */
    static HostShell open(List<String> through) throws IOException {
        List<String> words = new ArrayList<>(through);
        words.add("sh");
        return new HostShell(
                new ProcessBuilder(words).directory(Path.of("/").toFile()).redirectErrorStream(true).start());
    }

    boolean lives() {
        return process.isAlive();
    }

    /** Runs one command; where its end can't be told the shell is of no more use. */
    Result run(String tried, Duration limit, List<String> words) throws Trouble {
        FutureTask<Result> answer = new FutureTask<>(() -> exchanged(words));
        Thread.ofVirtual().start(answer);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw ended(tried, "it had not ended after " + limit.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ended(tried, "interrupted while it ran", interrupted);
        } catch (ExecutionException broken) {
            throw ended(tried, String.valueOf(broken.getMessage()), broken);
        }
    }

    private Trouble ended(String tried, String what, Exception cause) {
        close();
        return new Trouble(Trouble.Effect.UNKNOWN, tried, what, cause);
    }

    private Result exchanged(List<String> words) throws IOException {
        in.write(words.stream().map(HostShell::quoted).collect(Collectors.joining(" ")));
        in.write(" </dev/null 2>&1; printf '\\n%s %d\\n' " + mark + " $?\n");
        in.flush();
        StringBuilder output = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(mark)) {
                // The line feed before the mark is the shell's own.
                return new Result(Integer.parseInt(line.substring(mark.length()).strip()),
                        output.isEmpty() ? "" : output.substring(0, output.length() - 1));
            }
            if (output.length() < OUTPUT_LIMIT) {
                output.append(line).append('\n');
            }
        }
        throw new IOException("the shell there ended: " + output.toString().strip());
    }

    /** A word as the shell reads it back. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
