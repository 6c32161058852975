package org.shadowrack.operations;

import java.time.Duration;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Outcome.Done;
import org.shadowrack.operations.alarms.AlarmRecord;
import org.shadowrack.security.Operator;

/** What operators do with alarms, by the states of ISA-18.2. Thread-safe. */
public interface AlarmDesk {
    /** What became of the alarms since the site was opened. */
    AlarmRecord record();

    /** Acknowledges an alarm with a comment. */
    Outcome<Done> acknowledge(Operator operator, String alarmId, String comment);

    /** Puts a standing alarm aside for a time, with a reason; it comes back by itself. Refused without either, or for more than a week. */
    Outcome<Done> shelve(Operator operator, String alarmId, String reason, Duration time);

    /** Takes an alarm from the shelf. */
    Outcome<Done> unshelve(Operator operator, String alarmId);
}
