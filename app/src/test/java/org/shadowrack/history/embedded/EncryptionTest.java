package org.shadowrack.history.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.history.embedded.HistoryFixture.START;
import static org.shadowrack.history.embedded.HistoryFixture.key;
import static org.shadowrack.history.embedded.HistoryFixture.readings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Secret;

/** Breaks when an encrypted history shows its content on disk, opens without its key, or can't be copied and read again. */
class EncryptionTest {
    private static final String MARK = "a-component-that-nobody-else-has";

    @TempDir
    Path folder;

    private final Histories histories = new EmbeddedHistories(Thread.ofPlatform().daemon().factory(),
            reference -> Outcome.ok(Secret.copyOf(reference.toCharArray())));

    private History open(Path at, @Nullable String credential) {
        return histories.open(at, credential).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    private void fill(@Nullable String credential) {
        try (History history = open(folder, credential)) {
            history.append(readings(1, 0, 1000));
            history.journal().append(MARK, START, MARK, "{\"word\":\"" + MARK + "\"}");
            history.flush();
        }
    }

    private boolean onDisk() throws IOException {
        return new String(Files.readAllBytes(folder.resolve("history.mv.db")), StandardCharsets.ISO_8859_1)
                .contains(MARK);
    }

    @Test
    void nothingIsReadableOnDiskAndEverythingWithTheKey() throws IOException {
        fill("vault:key");
        assertThat(onDisk()).isFalse();
        try (History history = open(folder, "vault:key")) {
            assertThat(history.range(key(1), START, Instant.MAX).size()).isEqualTo(1000);
            assertThat(history.journal().rows(MARK)).hasSize(1);
        }
    }

    @Test
    void withoutEncryptionTheSameIsReadable() throws IOException {
        fill(null);
        assertThat(onDisk()).isTrue();
    }

    @Test
    void anotherKeyOrNoneIsToldAsThatAndChangesNothing() {
        fill("vault:key");
        assertThat(line(histories.open(folder, "vault:other"))).contains("the key is not the one")
                .doesNotContain("vault:other");
        assertThat(line(histories.open(folder))).contains("encrypted").contains("history.credential");
        try (History history = open(folder, "vault:key")) {
            assertThat(history.stat().readings()).isEqualTo(1000);
        }
    }

    @Test
    void aHistoryMadeWithoutAKeyIsNotTakenForADamagedOne() {
        fill(null);
        assertThat(line(histories.open(folder, "vault:key"))).contains("without encryption").contains("import");
    }

    @Test
    void aCopyIsEncryptedWithTheSameKey() {
        fill("vault:key");
        Path copy = folder.resolve("copy");
        try (History history = open(folder, "vault:key")) {
            assertThat(history.copyTo(copy).isOk()).isTrue();
        }
        assertThat(line(histories.openReadOnly(copy))).contains("encrypted");
        try (History read = histories.openReadOnly(copy, "vault:key").orElse(problem -> {
            throw new AssertionError(problem.line());
        })) {
            assertThat(read.stat().readings()).isEqualTo(1000);
        }
    }

    private static String line(Outcome<History> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<History>) outcome).problem().line();
    }
}
