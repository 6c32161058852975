package org.shadowrack.ui.site;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Outcome.Done;
import org.shadowrack.operations.AlarmDesk;
import org.shadowrack.operations.alarms.AlarmBook;
import org.shadowrack.operations.alarms.AlarmRecord;
import org.shadowrack.security.Operator;

/**
 * Alarms of a recorded site.
 *
 * @param acknowledged shows an alarm as acknowledged, and answers the site's time
 * @param book of the alarms
 * @param now the site's time
 * @param next shows the next picture
 */
record RecordedAlarms(BiFunction<Operator, String, Instant> acknowledged, AlarmBook book,
        Supplier<Instant> now, Runnable next) implements AlarmDesk {
    @Override
    public AlarmRecord record() {
        return book.record();
    }

    @Override
    public Outcome<Done> acknowledge(Operator operator, String alarmId, String comment) {
        Instant at = acknowledged.apply(operator, alarmId);
        book.acknowledge(alarmId, new AlarmRecord.Acknowledgement(operator.name(), at, comment));
        return Outcome.done();
    }

    @Override
    public Outcome<Done> shelve(Operator operator, String alarmId, String reason, Duration time) {
        book.shelve(alarmId, operator.name(), reason, now.get().plus(time));
        next.run();
        return Outcome.done();
    }

    @Override
    public Outcome<Done> unshelve(Operator operator, String alarmId) {
        book.unshelve(alarmId);
        next.run();
        return Outcome.done();
    }
}
