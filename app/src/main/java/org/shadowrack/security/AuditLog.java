package org.shadowrack.security;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.shadowrack.model.outcome.Outcome;

/** The hash-chained log of what operators and the console did. Thread-safe; each entry is on disk when the call returns. */
public interface AuditLog {
    /** Appends an entry. {@code result}: allowed, refused, done, failed. */
    Outcome<Entry> append(String operator, String action, String target, String result, String detail);

    /** Reads the chain and checks every link. */
    Outcome<Verification> verify();

    /** The newest entries, newest first, at most {@code most}; read, not verified. */
    Outcome<List<Entry>> newest(int most);

    /** Writes the chain as JSON lines. */
    Outcome<Long> export(Path file);

    /** One entry; {@code hash} covers all before it through {@code previous}. */
    record Entry(long number, Instant at, String operator, String action, String target, String result,
            String detail, String previous, String hash) {}

    /** How many entries were checked, and the last one's hash. */
    record Verification(long entries, String lastHash) {}
}
