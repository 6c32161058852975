package org.shadowrack.migration.engine;

import java.util.List;
import java.util.Optional;
import org.shadowrack.migration.record.JournalEntry.CommitBegun;
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
        return core.journal().all().stream().filter(record -> !core.lanes().busy(record.id())).filter(this::takenUp)
                .map(MigrationRecord::id).toList();
    }

    private boolean takenUp(MigrationRecord read) {
        String workload = read.plan().workload().name();
        if (ended(read)) {
            core.leases().release(workload, read.id());
            return false;
        }
        if (!core.leases().take(workload, read.id()).isOk()) {
            LOG.info("Migration {} is another console's", read.id());
            return false;
        }
        MigrationRecord record = core.journal().reconcile(read);
        Optional<Runnable> work = work(record);
        if (work.isEmpty() || !core.lanes().enter(record.id())) {
            core.leases().rest(workload, record.id());
            return false;
        }
        LOG.info("Taking up migration {} in {}", record.id(), record.state());
        core.lanes().run(record.id(), work.get());
        return true;
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
            case PLANNED, STAGED, STUCK, COMMITTED, ROLLED_BACK -> Optional.empty();
            case PRESTAGING -> Optional.of(() -> forward.prestage(id));
            case CUTTING_OVER -> Optional.of(() -> forward.resumeCutover(id, now));
            case VERIFYING -> Optional.of(() -> forward.verify(id));
            case COMMIT_WINDOW -> record.last(CommitBegun.class).map(begun -> () -> forward.commit(id));
            case ROLLING_BACK -> Optional.of(() -> backward.resume(id));
        };
    }
}
