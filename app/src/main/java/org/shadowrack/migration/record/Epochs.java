package org.shadowrack.migration.record;

import java.util.Optional;
import org.shadowrack.history.Journal;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;

/**
 * Fencing tokens: each one greater than any handed out before for the workload. They go up in tens, because a fence that
 * works by token needs some of its own in between to be opened again. Thread-safe.
 */
public final class Epochs {
    private static final String KIND = "epoch";
    private static final int STEP = 10;
    private static final int RACES = 50;

    private final Journal journal;

    /** Tokens counted in {@code journal}. */
    public Epochs(Journal journal) {
        this.journal = journal;
    }

    /** The next token, taken by compare-and-set; one that is not used is lost, which is harmless. */
    public Outcome<Long> next(String workload) {
        Outcome<Long> last = Outcome.ok(0L);
        for (int race = 0; race < RACES; race++) {
            Optional<Journal.Document> document = journal.document(KIND, workload);
            long next = document.map(one -> Long.parseLong(one.json())).orElse(0L) + STEP;
            last = journal.put(KIND, workload, document.map(Journal.Document::version).orElse(0L),
                    Long.toString(next)).map(version -> next);
            if (!(last instanceof Outcome.Failed<Long>(Problem problem) && problem.code() == ProblemCode.REFUSED)) {
                return last;
            }
        }
        return last;
    }
}
