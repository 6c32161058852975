package org.shadowrack.history.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.telemetry.Observation.Reading;

/**
 * A process that writes until it is killed: readings of many series, a second apart, and journal rows between them. It
 * tells on standard output what it was answered: {@code R n cpu} once readings up to the nth second are taken, with the CPU time that it has used, {@code J n}
 * once the nth row is in the journal; {@code E} and why where it can't.
 */
final class CrashingWriter {
    static final int SERIES = 50;
    private static final int SECONDS = 40;
    static final String STREAM = "crash";

    private CrashingWriter() {}

    /** Begins to write into {@code folder}; encrypted, but for an empty {@code credential}. */
    static Process start(Path folder, String credential) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), CrashingWriter.class.getName(),
                folder.toString(), credential).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        PrintStream out = new PrintStream(System.out, true);
        Outcome<History> opened = new EmbeddedHistories(Thread.ofPlatform().daemon().factory(),
                HistoryFixture::secret, 1 << 15)
                .open(Path.of(arguments[0]), arguments[1].isEmpty() ? null : arguments[1]);
        if (!(opened instanceof Outcome.Ok<History>(History history))) {
            out.println("E " + opened);
            return;
        }
        Optional<Reading> last = history.last(HistoryFixture.key(0));
        long second = last.map(reading -> Math.round(reading.value()) + 1).orElse(0L);
        out.println("O");
        while (true) {
            out.println(history.append(portion(second)).isOk()
                    ? "R " + (second += SECONDS) + " " + system.getProcessCpuTime()
                    : "E reading");
            out.println(history.journal().append(STREAM, Instant.EPOCH, "k", "{}") instanceof Outcome.Ok<Long>(Long row)
                    ? "J " + row
                    : "E journal");
            Thread.sleep(1);
        }
    }

    private static List<Reading> portion(long second) {
        List<Reading> readings = new ArrayList<>();
        for (int component = 0; component < SERIES; component++) {
            for (long at = second; at < second + SECONDS; at++) {
                readings.add(HistoryFixture.reading(component, HistoryFixture.START.plusSeconds(at), at));
            }
        }
        return readings;
    }
}
