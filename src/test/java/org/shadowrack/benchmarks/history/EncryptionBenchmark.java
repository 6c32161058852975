package org.shadowrack.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.History;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.SeriesKey;

/**
 * What encryption at rest costs by itself: the same readings taken in, and read back from the file, by turns with and without
 * a key in the same run, after a warm-up of each. {@code EncryptionBenchmark [MACHINES [ROUNDS]]}.
 */
public final class EncryptionBenchmark {
    private static final String KEY = "vault:key";
    private static final int WARM_UP = 2;

    private final List<MachineSeries> all;
    private final long readings;
    private final Path folder;
    private int number;

    private EncryptionBenchmark(List<MachineSeries> all, Path folder) {
        this.all = all;
        this.readings = all.stream().mapToLong(series -> series.values().length).sum();
        this.folder = folder;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        int machines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("encryption-benchmark");
        try {
            EncryptionBenchmark benchmark = new EncryptionBenchmark(MachineSeries.machines(machines), folder);
            Measured.say("%,d readings of %d series, %d rounds", benchmark.readings, benchmark.all.size(), rounds);
            benchmark.compare("series by series", Ingest::bySeries, rounds);
            benchmark.compare("round by round", Ingest::byRound, rounds);
        } finally {
            HistoryBenchmark.remove(folder);
        }
    }

    /** CPU seconds of one turn. */
    private record Turn(double written, double read) {}

    private void compare(String name, Ingest.Order order, int rounds) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            turn(order, null);
            turn(order, KEY);
        }
        Turn[] plain = new Turn[rounds];
        Turn[] encrypted = new Turn[rounds];
        for (int i = 0; i < rounds; i++) {
            // Who comes second finds more compiled.
            boolean first = i % 2 == 0;
            Turn one = turn(order, first ? null : KEY);
            Turn other = turn(order, first ? KEY : null);
            plain[i] = first ? one : other;
            encrypted[i] = first ? other : one;
        }
        told(name + ", written", Arrays.stream(plain).mapToDouble(Turn::written).toArray(),
                Arrays.stream(encrypted).mapToDouble(Turn::written).toArray());
        told(name + ", all read from the file", Arrays.stream(plain).mapToDouble(Turn::read).toArray(),
                Arrays.stream(encrypted).mapToDouble(Turn::read).toArray());
    }

    private Turn turn(Ingest.Order order, @Nullable String credential) throws IOException {
        Path place = folder.resolve("" + number++);
        double written;
        try (History history = HistoryBenchmark.open(place, credential)) {
            written = order.hand(all, history)[0];
        }
        double read;
        try (History history = HistoryBenchmark.open(place, credential)) {
            read = Measured.used(() -> {
                long found = all.stream().mapToLong(series -> history.range(key(series), Instant.MIN, Instant.MAX)
                        .size()).sum();
                if (found != readings) {
                    throw new IllegalStateException(found + " of " + readings + " readings came back");
                }
            })[0];
        }
        HistoryBenchmark.remove(place);
        return new Turn(written, read);
    }

    private static SeriesKey key(MachineSeries series) {
        return new SeriesKey(new ComponentId(series.component()), series.metric());
    }

    private void told(String name, double[] plain, double[] encrypted) {
        Arrays.sort(plain);
        Arrays.sort(encrypted);
        double without = plain[plain.length / 2];
        double with = encrypted[encrypted.length / 2];
        Measured.say("%s: plain %,.0f readings a CPU second (%.2f to %.2f s), encrypted %,.0f (%.2f to %.2f s),"
                + " encrypted / plain by the medians %.2f, by the best %.2f", name, readings / without, plain[0],
                plain[plain.length - 1],
                readings / with, encrypted[0], encrypted[encrypted.length - 1], with / without,
                encrypted[0] / plain[0]);
    }
}
