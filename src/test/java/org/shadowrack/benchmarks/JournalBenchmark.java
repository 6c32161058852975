package org.shadowrack.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.shadowrack.history.History;
import org.shadowrack.history.Journal;
import org.shadowrack.history.embedded.EmbeddedHistories;

/**
 * How long a journal row takes until it is on disk, against the same bytes written to a bare file and synced, in the same run.
 * Argument: the folder, which decides the disk.
 */
public final class JournalBenchmark {
    private static final int WARM_UP = 1000;
    private static final int WRITES = 2000;
    private static final String ROW = "{\"step\":\"switch-address\",\"round\":0,\"result\":\"done\",\"detail\":\""
            + "clients are pointed at the shadow".repeat(4) + "\"}";

    private JournalBenchmark() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments.length == 0 ? "." : arguments[0]), "journal");
        System.out.println("| writers | bare p50 ms | bare p99 ms | journal p50 ms | journal p99 ms | ratio of p50 |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        try (History history = new EmbeddedHistories(Thread.ofPlatform().factory()).open(folder).orElse(problem -> {
            throw new AssertionError(problem.line());
        })) {
            for (int writers : new int[]{1, 8, 50}) {
                print(writers, bare(folder.resolve("bare"), writers), journal(history.journal(), writers));
            }
        }
    }

    private static void print(int writers, double[] bare, double[] journal) {
        System.out.printf("| %d | %.2f | %.2f | %.2f | %.2f | %.2f |%n", writers, at(bare, 0.5), at(bare, 0.99),
                at(journal, 0.5), at(journal, 0.99), at(journal, 0.5) / at(bare, 0.5));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    private static double[] bare(Path file, int writers) throws Exception {
        byte[] row = ROW.getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            return measured(writers, stream -> {
                channel.write(ByteBuffer.wrap(row));
                channel.force(false);
            });
        }
    }

    private static double[] journal(Journal journal, int writers) throws Exception {
        return measured(writers, stream -> journal.append("m-" + writers + "-" + stream, Instant.now(), "Result", ROW)
                .orElse(problem -> {
                    throw new AssertionError(problem.line());
                }));
    }

    private static double[] measured(int writers, Write write) throws Exception {
        timed(writers, WARM_UP / writers, write);
        return timed(writers, WRITES / writers, write);
    }

    private static double[] timed(int writers, int each, Write write) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            double[][] all = new double[writers][];
            var tasks = IntStream.range(0, writers)
                    .<Callable<double[]>>mapToObj(stream -> () -> one(stream, each, write))
                    .toList();
            int i = 0;
            for (Future<double[]> future : threads.invokeAll(tasks)) {
                all[i++] = future.get();
            }
            return Arrays.stream(all).flatMapToDouble(Arrays::stream).sorted().toArray();
        }
    }

    private static double[] one(int stream, int each, Write write) throws IOException {
        double[] millis = new double[each];
        for (int i = 0; i < each; i++) {
            long begun = System.nanoTime();
            write.to(stream);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        return millis;
    }

    /** Writes one row. */
    @FunctionalInterface
    private interface Write {
        void to(int stream) throws IOException;
    }
}
