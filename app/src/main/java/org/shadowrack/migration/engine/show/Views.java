package org.shadowrack.migration.engine.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.gate.CommandGates;
import org.shadowrack.migration.record.JournalEntry.Measured;
import org.shadowrack.migration.record.JournalEntry.WindowOpened;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;
import org.shadowrack.model.migration.MigrationView.Next;

/** Shows migrations. */
public final class Views {
    private final Core core;
    private final CommandGates gates;
    private final Notices notices;

    /** Over what {@code core} has. */
    public Views(Core core, CommandGates gates) {
        this.core = core;
        this.gates = gates;
        this.notices = new Notices(core.parts().clock());
    }

    public MigrationView of(MigrationRecord record) {
        Optional<Progress> sample = core.samples().of(record.id());
        return new MigrationView(new MigrationId(record.id()), record.plan().workload().name(),
                record.profile().title(), record.plan().from(), record.plan().to(), record.state(), record.states(),
                StepViews.of(record), sample.map(Progress::lagSeconds).orElse(null),
                sample.map(Progress::dataAtRiskBytes).orElse(null), sample.map(Progress::bytesLeft).orElse(null),
                commitBy(record), next(record), log(record), record.plan().requestedBy(), measured(record, "cutover"),
                measured(record, "rollback"), notices.of(record));
    }

    private List<Next> next(MigrationRecord record) {
        List<Next> next = new ArrayList<>();
        next.add(next("prestage", gates.idle(record).or(() -> gates.prestage(record))));
        next.add(next("cutover",
                gates.idle(record).or(() -> gates.cutover(record)).or(() -> gates.approval(record))));
        next.add(next("commit", gates.idle(record).or(() -> gates.commit(record))));
        next.add(next("rollback", gates.rollback(record)));
        next.add(next("retry", gates.idle(record).or(() -> gates.retry(record))));
        next.add(next("approve", gates.approve(record)));
        next.add(next("confirm", gates.confirm(record)));
        next.add(next("acceptLoss", gates.idle(record).or(() -> gates.acceptLoss(record))));
        return next;
    }

    private static Next next(String command, Optional<String> whyNot) {
        return new Next(command, whyNot.isEmpty(), whyNot.orElse(""));
    }

    private static @Nullable Instant commitBy(MigrationRecord record) {
        return record.state() == MigrationState.COMMIT_WINDOW
                ? record.last(WindowOpened.class).map(WindowOpened::commitBy).orElse(null)
                : null;
    }

    private static @Nullable Long measured(MigrationRecord record, String what) {
        return record.all(Measured.class).filter(one -> one.what().equals(what)).map(Measured::millis)
                .reduce((older, newer) -> newer).orElse(null);
    }

    private static List<LogLine> log(MigrationRecord record) {
        return record.lines().stream()
                .flatMap(line -> LogText.of(line.entry()).stream().map(text -> new LogLine(line.at(), text))).toList();
    }
}
