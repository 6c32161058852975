package org.shadowrack.security.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.AuditLog;

/**
 * An append-only file of JSON lines, {@code audit.jsonl}, each carrying the hash of all before it, beside
 * {@code audit.head}, which says where the chain ends.
 *
 * <p>The chain alone finds a change, a gap and a new order; the head finds lines cut off at the end. Both lie in the same
 * folder: who may write there and knows this program can make another consistent pair. Against that, keep the hash that
 * {@link #verify} answers somewhere else and compare.
 */
public final class ChainedAuditLog implements AuditLog {
    private final Path folder;
    private final InstantSource clock;
    private final ChainFile chain;

    /** The log in {@code folder}, which is made when the first entry is. */
    public ChainedAuditLog(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.chain = new ChainFile(folder);
    }

    @Override
    public Outcome<Entry> append(String operator, String action, String target, String result, String detail) {
        return locked("Writing to the audit log in " + folder, () -> {
            Head head = chain.settledHead();
            Entry entry = Link.after(head, now(), operator, action, target, result, detail);
            chain.write(head, entry);
            return entry;
        });
    }

    // Written with microseconds, so that what is hashed is what is read back on any platform.
    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    @Override
    public Outcome<Verification> verify() {
        return locked("Verifying the audit log in " + folder, chain::verify);
    }

    @Override
    public Outcome<List<Entry>> newest(int most) {
        return locked("Reading the audit log in " + folder, () -> chain.newest(most));
    }

    @Override
    public Outcome<Long> export(Path file) {
        return locked("Exporting the audit log in " + folder + " to " + file, () -> {
            long entries = chain.verify().entries();
            if (entries == 0) {
                Files.writeString(file, "");
            } else {
                Files.copy(chain.file(), file, StandardCopyOption.REPLACE_EXISTING);
            }
            return entries;
        });
    }

    private <T> Outcome<T> locked(String tried, Work<T> work) {
        try (FolderLock held = FolderLock.of(folder)) {
            return Outcome.ok(work.run());
        } catch (BrokenChain e) {
            return Outcome.failed(Problem.failed(String.valueOf(e.getMessage()), tried,
                    "Keep the file as evidence, find out who wrote to the folder, and start a new log in an empty one"));
        } catch (IOException e) {
            return Outcome.failed(Problem.failed(e.toString(), tried,
                    "Check that the folder can be written to and that its disk has space"));
        }
    }

    /** Work under the lock. */
    private interface Work<T> {
        T run() throws IOException;
    }
}
