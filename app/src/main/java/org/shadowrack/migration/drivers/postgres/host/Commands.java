package org.shadowrack.migration.drivers.postgres.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.shadowrack.migration.driver.Trouble;

/** Runs programs on a host. No secret is ever among their arguments. Thread-safe. */
final class Commands {
    private static final int OUTPUT_LIMIT = 1 << 20;

    private final Place place;
    private final HostShells shells;

    Commands(Place place, HostShells shells) {
        this.place = place;
        this.shells = shells;
    }

    /** What a program wrote, to both streams, and its exit code. */
    record Result(int code, String output) {
        boolean ok() {
            return code == 0;
        }
    }

    /** A program of PostgreSQL, speaking English, in a process of its own: it may take long, or leave a server behind. */
    Result postgres(Duration limit, String program, List<String> arguments) throws Trouble {
        return run(tried(program), limit, "", words(program, arguments));
    }

    /** The same for one that only asks, in a shell that is there already. */
    Result quick(Duration limit, String program, List<String> arguments) throws Trouble {
        return shells.run(place.through(), tried(program), limit, words(program, arguments));
    }

    private String tried(String program) {
        return "Running " + program + " on " + place.host();
    }

    private List<String> words(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("env", "LC_ALL=C"));
        if (place.credential() != null) {
            words.add("PGPASSFILE=" + PasswordFile.path(place));
        }
        words.add(place.bin() + "/" + program);
        words.addAll(arguments);
        return words;
    }

    /** Any program; {@code input} is what it reads, if it reads anything. */
    Result run(Duration limit, String input, List<String> words) throws Trouble {
        return input.isEmpty()
                ? shells.run(place.through(), tried(words.getFirst()), limit, words)
                : run(tried(words.getFirst()), limit, input, words);
    }

    private Result run(String tried, Duration limit, String input, List<String> words) throws Trouble {
        List<String> all = new ArrayList<>(place.through());
        all.addAll(words);
        try {
            Process process = new ProcessBuilder(all).directory(Path.of("/").toFile()).redirectErrorStream(true)
                    .start();
            return finished(process, input, limit, tried);
        } catch (IOException notStarted) {
            throw new Trouble(Trouble.Effect.NONE_YET, tried, String.valueOf(notStarted.getMessage()), notStarted);
        }
    }

    private static Result finished(Process process, String input, Duration limit, String tried)
            throws IOException, Trouble {
        FutureTask<String> output = new FutureTask<>(reading(process));
        Thread.ofVirtual().start(output);
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            String text = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Result(process.waitFor(), text);
        } catch (TimeoutException late) {
            throw new Trouble(Trouble.Effect.UNKNOWN, tried, "it had not ended after " + limit.toSeconds() + " s",
                    late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble(Trouble.Effect.UNKNOWN, tried, "interrupted while it ran", interrupted);
        } catch (ExecutionException unreadable) {
            throw new Trouble(Trouble.Effect.UNKNOWN, tried, "its output can't be read", unreadable);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static Callable<String> reading(Process process) {
        return () -> {
            try (InputStream out = process.getInputStream()) {
                String text = new String(out.readNBytes(OUTPUT_LIMIT), StandardCharsets.UTF_8);
                out.transferTo(OutputStream.nullOutputStream());
                return text;
            }
        };
    }
}
