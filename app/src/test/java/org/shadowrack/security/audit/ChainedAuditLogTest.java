package org.shadowrack.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.AuditLog;
import org.shadowrack.security.AuditLog.Verification;

/** Breaks when what was written down can be changed, cut or reordered without {@code verify} saying so. */
class ChainedAuditLogTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.123456789Z");

    @TempDir
    private Path folder;

    @Test
    void whatIsAppendedIsVerifiedAndExported() throws Exception {
        AuditLog log = filled(3);
        assertThat(log.verify()).isInstanceOfSatisfying(Outcome.Ok.class,
                ok -> assertThat(((Verification) ok.value()).entries()).isEqualTo(3));
        Path exported = folder.resolve("copy.jsonl");
        assertThat(log.export(exported)).isEqualTo(Outcome.ok(3L));
        assertThat(Files.readAllLines(exported)).hasSize(3).first().asString().contains("op-1", "CUT_OVER", "m-1");
    }

    @Test
    void anEmptyLogIsInOrder() {
        assertThat(log().verify().isOk()).isTrue();
    }

    @Test
    void aChangeOfAnyByteIsFound() throws Exception {
        AuditLog log = filled(5);
        byte[] good = Files.readAllBytes(file());
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), bad);
            assertThat(log.verify().isOk()).as("trial " + trial).isFalse();
        }
        Files.write(file(), good);
        assertThat(log.verify().isOk()).isTrue();
    }

    @Test
    void aLineThatIsTakenOutOrMovedIsFound() throws Exception {
        AuditLog log = filled(4);
        List<String> lines = Files.readAllLines(file());
        List<String> without = new ArrayList<>(lines);
        without.remove(1);
        Files.write(file(), without);
        assertThat(log.verify().isOk()).isFalse();
        List<String> moved = new ArrayList<>(lines);
        moved.add(1, moved.remove(2));
        Files.write(file(), moved);
        assertThat(problem(log.verify()).message()).contains("line 2");
    }

    @Test
    void linesCutOffAtTheEndAreFoundAndNothingIsAppendedToTheRest() throws Exception {
        AuditLog log = filled(4);
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), lines.subList(0, 3));
        assertThat(problem(log.verify()).message()).contains("lost its end");
        assertThat(log.append("op-1", "COMMIT", "m-9", "allowed", "").isOk()).isFalse();
    }

    @Test
    void aTornLineOfACrashIsCutOffAndAWholeOneIsTakenIn() throws Exception {
        AuditLog log = filled(2);
        byte[] head = Files.readAllBytes(folder.resolve("audit.head"));
        log.append("op-1", "COMMIT", "m-2", "allowed", "");
        byte[] whole = Files.readAllBytes(file());
        // The crash came after the line was written, before the head was.
        Files.write(folder.resolve("audit.head"), head);
        assertThat(entries(log)).isEqualTo(3);
        // The crash came in the middle of the line.
        Files.write(folder.resolve("audit.head"), head);
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - 5));
        assertThat(entries(log)).isEqualTo(2);
        assertThat(log.append("op-1", "COMMIT", "m-3", "allowed", "").isOk()).isTrue();
        assertThat(entries(log)).isEqualTo(3);
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                AuditLog log = log();
                all.add(workers.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        assertThat(log.append("op", "POLL", "x", "allowed", "").isOk()).isTrue();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(entries(log())).isEqualTo(80);
    }

    @Test
    void textThatCouldBreakALineStaysInItsField() throws Exception {
        AuditLog log = log();
        log.append("op\n{\"number\":9}", "POLL", "\"x\"\u2028\ud800", "allowed", "a,b\r\n");
        assertThat(Files.readString(file(), StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(entries(log)).isEqualTo(1);
    }

    private AuditLog log() {
        return new ChainedAuditLog(folder, InstantSource.fixed(NOW));
    }

    private AuditLog filled(int entries) {
        AuditLog log = log();
        for (int i = 1; i <= entries; i++) {
            assertThat(log.append("op-1", "CUT_OVER", "m-" + i, "allowed", "role OPERATOR").isOk()).isTrue();
        }
        return log;
    }

    private Path file() {
        return folder.resolve("audit.jsonl");
    }

    private static long entries(AuditLog log) {
        return log.verify().orElse(problem -> {
            throw new AssertionError(problem.line());
        }).entries();
    }

    private static Problem problem(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).problem();
    }
}
