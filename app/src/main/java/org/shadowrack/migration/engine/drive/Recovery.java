package org.shadowrack.migration.engine.drive;

import java.util.List;
import java.util.Optional;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.record.JournalEntry.CommitBegun;
import org.shadowrack.migration.record.JournalUnavailable;
import org.shadowrack.migration.record.MigrationRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up what a console that has died left in the middle. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Core core;
    private final Forward forward;
    private final Backward backward;

    Recovery(Core core, Forward forward, Backward backward) {
        this.core = core;
        this.forward = forward;
        this.backward = backward;
    }

    /** The ids of what was taken up; what another living console drives is left to it. */
    List<String> run() {
        core.journal().reload();
        return core.journal().all().stream().filter(this::takeUp).map(MigrationRecord::id).toList();
    }

    /** The same of those that should move and that nobody moves; for while the console runs. */
    void interrupted() {
        core.journal().reload();
        core.journal().all().stream().filter(record -> work(record).isPresent() || core.leases().holds(record.id()))
                .forEach(this::takeUp);
    }

    /** Whether there was something to take up, and it was. */
    boolean takeUp(MigrationRecord read) {
        if (core.lanes().closing() || !core.lanes().enter(read.id())) {
            return false;
        }
        Optional<Runnable> work = Optional.empty();
        try {
            work = prepared(read);
            work.ifPresent(what -> backward.inLane(read.id(), what));
        } catch (JournalUnavailable | Core.LeaseLost e) {
            LOG.warn("Migration {} stays where it is for now: {}", read.id(), e.getMessage());
        } finally {
            if (work.isEmpty()) {
                core.lanes().leave(read.id());
            }
        }
        return work.isPresent();
    }

    private Optional<Runnable> prepared(MigrationRecord read) {
        String workload = read.plan().workload().name();
        if (ended(read)) {
            core.leases().release(workload, read.id());
            return Optional.empty();
        }
        if (!core.leases().take(workload, read.id()).isOk()) {
            LOG.info("Migration {} is another console's", read.id());
            return Optional.empty();
        }
        MigrationRecord record = core.journal().reconcile(core.journal().refresh(read.id()).orElse(read));
        Optional<Runnable> work = work(record);
        if (work.isEmpty()) {
            core.leases().rest(workload, record.id());
        } else {
            LOG.info("Taking up migration {} in {}", record.id(), record.state());
        }
        return work;
    }

    /** Both the row and the document say so. */
    private boolean ended(MigrationRecord record) {
        return switch (core.journal().reconcile(record).state()) {
            case COMMITTED, ROLLED_BACK -> true;
            default -> false;
        };
    }

    private Optional<Runnable> work(MigrationRecord record) {
        String id = record.id();
        long now = core.parts().pace().nanoTime().getAsLong();
        return switch (record.state()) {
            case STUCK -> record.last(CommitBegun.class).map(begun -> () -> forward.commit(id));
            case PLANNED, COMMITTED, ROLLED_BACK -> Optional.empty();
            // Nothing but the operator's word to take it back, which the lane heeds at its end.
            case STAGED -> record.abortPending().map(asked -> () -> {});
            case PRESTAGING -> Optional.of(record.abortPending().<Runnable>map(
                    asked -> () -> backward.takeBack(id, asked.by(), asked.reason()))
                    .orElse(() -> forward.prestage(id)));
            case CUTTING_OVER -> Optional.of(() -> forward.resumeCutover(id, now));
            case VERIFYING -> Optional.of(() -> forward.verify(id));
            case COMMIT_WINDOW -> record.last(CommitBegun.class).<Runnable>map(begun -> () -> forward.commit(id))
                    .or(() -> record.abortPending().map(asked -> () -> {}));
            case ROLLING_BACK -> Optional.of(() -> backward.resume(id));
        };
    }
}
