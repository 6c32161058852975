package org.shadowrack.history.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;

/**
 * Kills a writing process with SIGKILL after a random number of answers, again and again on one history. Breaks when a journal row that was
 * acknowledged is gone, when readings older than a second are, when a series has a hole or a repeated reading, or when it
 * takes more than 5 s of CPU to open (of time, on a machine that does nothing else). {@code -Dhistory.kills=100} for the
 * long run.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("history.kills", 12);
    private static final Duration LOSS = Duration.ofSeconds(1);
    private static final Duration REOPENING = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void aKilledWriterLosesAtMostTheLastSecondAndNoJournalRow() throws Exception {
        kill(KILLS, "");
    }

    /** Breaks also when what was not closed is scanned with another key. */
    @Test
    void encryptedItLosesNoMore() throws Exception {
        kill(Math.max(2, KILLS / 6), "vault:key");
    }

    private void kill(int kills, String credential) throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        HistoryFixture.open(folder, credential).close();
        long slowest = 0;
        long seconds = 0;
        for (int kill = 1; kill <= kills; kill++) {
            Told told = killed(random.nextInt(2, 400), credential);
            long began = System.nanoTime();
            long cpuBegan = cpu.getCurrentThreadCpuTime();
            try (History history = HistoryFixture.open(folder, credential)) {
                slowest = Math.max(slowest, System.nanoTime() - began);
                assertThat(Duration.ofNanos(cpu.getCurrentThreadCpuTime() - cpuBegan)).as("reopening")
                        .isLessThan(REOPENING);
                long now = checked(history, told, "kill " + kill + " of seed " + seed);
                assertThat(now).as("what was found after kill " + (kill - 1)).isGreaterThanOrEqualTo(seconds);
                seconds = now;
            }
        }
        System.out.printf("%d kills: %d seconds of %d series stored, slowest opening %.2f s%n", kills, seconds,
                CrashingWriter.SERIES, slowest / 1e9);
        assertThat(seconds).as("the writer did write").isPositive();
    }

    private static long checked(History history, Told told, String run) {
        assertThat(history.journal().rows(CrashingWriter.STREAM).size()).as("journal rows, " + run)
                .isGreaterThanOrEqualTo((int) told.row);
        long stored = 0;
        for (int component = 0; component < CrashingWriter.SERIES; component++) {
            Points points = history.range(HistoryFixture.key(component), Instant.MIN, Instant.MAX);
            assertThat((long) points.size()).as("readings of " + component + ", " + run)
                    .isGreaterThanOrEqualTo(told.readings);
            for (int i = 0; i < points.size(); i++) {
                assertThat(points.values()[i]).as("no hole, none twice, " + run).isEqualTo(i);
            }
            stored = points.size();
        }
        return stored;
    }

    /** What was acknowledged: seconds of readings a second and more before the kill, and the last journal row. */
    private record Told(long readings, long row) {}

    private Told killed(int answers, String credential) throws IOException, InterruptedException {
        Process process = CrashingWriter.start(folder, credential);
        long safe = 0;
        long row = 0;
        int left = answers;
        long cpu = 0;
        long killedAt = Long.MIN_VALUE;
        long asked = System.nanoTime();
        long slowest = 0;
        List<long[]> recent = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long now = System.nanoTime();
                if (left-- == 0) {
                    // On Linux SIGKILL; what it wrote before that can still be read.
                    killedAt = now;
                    process.toHandle().destroyForcibly();
                }
                switch (line.charAt(0)) {
                    case 'O' -> {
                    }
                    case 'R' -> {
                        String[] words = line.split(" ");
                        cpu = Long.parseLong(words[2]);
                        recent.add(new long[]{now, Long.parseLong(words[1]), cpu});
                        asked = now;
                    }
                    case 'J' -> {
                        row = Long.parseLong(line.substring(2));
                        slowest = Math.max(slowest, now - asked);
                    }
                    default -> throw new AssertionError(line);
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        for (long[] taken : recent) {
            // Where others take the cores, a second of this process takes longer than a second; and where they take the
            // disk, so does each of the two writes that a reading may have to wait for, as a synced journal row shows.
            boolean old = killedAt - taken[0] > LOSS.toNanos() + 2 * slowest && cpu - taken[2] > LOSS.toNanos();
            safe = old ? taken[1] : safe;
        }
        return new Told(safe, row);
    }
}
