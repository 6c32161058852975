package org.shadowrack.history.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.history.embedded.HistoryFixture.START;
import static org.shadowrack.history.embedded.HistoryFixture.key;
import static org.shadowrack.history.embedded.HistoryFixture.readings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;

/** A small file system of its own that is filled up. Breaks when that is not told, stops reading, or loses what was stored. */
class FullDiskTest {
    @TempDir
    Path folder;
    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "mounting a small disk needs root");
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64m", "shadowrack-test", folder.toString()) == 0;
        Assumptions.assumeTrue(mounted, "this machine does not let a test mount a file system");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", folder.toString())).isZero();
        }
    }

    private static int run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** Takes all space but {@code left} bytes. */
    private void fill(Path ballast, long left) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[1 << 16];
            while (folder.toFile().getUsableSpace() > left) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(left).isZero();
        }
    }

    @Test
    void aFullDiskIsToldReadingGoesOnAndWritingResumes() throws IOException {
        Path ballast = folder.resolve("ballast");
        try (History history = HistoryFixture.open(folder)) {
            history.append(readings(1, 0, 2000));
            assertThat(history.flush().isOk()).isTrue();
            fill(ballast, 4 << 20);
            history.append(readings(1, 2000, 2000));
            assertThat(line(history.flush())).contains("the disk is full").contains("Free some space");
            assertThat(line(history.journal().append("s", START, "k", "{}"))).contains("the disk is full");
            assertThat(history.range(key(1), START, Instant.MAX).size()).isEqualTo(4000);
            Files.delete(ballast);
            resumes(history);
        }
        stored(4001);
    }

    @Test
    void aDiskThatFillsUpInTheMidstOfAWriteLosesNothingThatWasStored() throws IOException {
        Path ballast = folder.resolve("ballast");
        try (History history = HistoryFixture.open(folder)) {
            history.append(readings(1, 0, 2000));
            assertThat(history.flush().isOk()).isTrue();
            // Others fill it between the look at the free space and the write itself: journal rows of 1 MB meet that.
            Thread others = Thread.ofPlatform().start(() -> {
                try {
                    Thread.sleep(20);
                    fill(ballast, 0);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            String document = "{\"x\":\"" + "x".repeat(900_000) + "\"}";
            int rows = 0;
            while (history.journal().append("s", START, "k", document).isOk()) {
                rows++;
            }
            others.join();
            assertThat(history.range(key(1), START, START.plusSeconds(2000)).size()).isEqualTo(2000);
            assertThat(history.journal().rows("s").size()).isGreaterThanOrEqualTo(rows);
            Files.delete(ballast);
            history.append(readings(1, 2000, 2000));
            resumes(history);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stored(4001);
    }

    private static void resumes(History history) {
        Awaitility.await("writing after space was made").atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(history.append(readings(1, 4000, 1)).then(done -> history.flush()).isOk()).isTrue());
        assertThat(history.journal().append("s", START, "k", "{}").isOk()).isTrue();
    }

    private void stored(int readings) {
        try (History history = HistoryFixture.open(folder)) {
            assertThat(history.range(key(1), START, Instant.MAX).size()).isEqualTo(readings);
            assertThat(history.journal().rows("s")).isNotEmpty();
        }
    }

    private static String line(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).problem().line();
    }
}
