package org.shadowrack.operations.site;

import java.time.Duration;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Outcome.Done;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.AlarmDesk;
import org.shadowrack.operations.alarms.AlarmRecord;
import org.shadowrack.operations.alarms.AlarmRecord.Acknowledgement;
import org.shadowrack.operations.parts.Picture;
import org.shadowrack.operations.parts.SiteParts;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;

/** Checks roles, and writes into the book of alarms. */
record SiteAlarmDesk(SiteParts parts, Picture picture) implements AlarmDesk {
    private static final Duration LONGEST_SHELF = Duration.ofDays(7);

    @Override
    public AlarmRecord record() {
        return picture.alarms().record();
    }

    @Override
    public Outcome<Done> acknowledge(Operator operator, String alarmId, String comment) {
        return parts.access().require(operator, Permission.ACKNOWLEDGE, alarmId + ": " + comment).then(allowed -> {
            picture.acknowledge(alarmId, operator.name());
            picture.alarms().acknowledge(alarmId,
                    new Acknowledgement(operator.name(), parts.clock().instant(), comment));
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Done> shelve(Operator operator, String alarmId, String reason, Duration time) {
        if (reason.isBlank() || !time.isPositive() || time.compareTo(LONGEST_SHELF) > 0) {
            return Outcome.failed(Problem.badInput("a shelf needs a reason and a time of at most a week",
                    "shelving " + alarmId, "Say why, and for how long"));
        }
        return parts.access()
                .require(operator, Permission.ACKNOWLEDGE, "shelve " + alarmId + " for " + time + ": " + reason)
                .then(allowed -> shelved(operator, alarmId, reason, time));
    }

    private Outcome<Done> shelved(Operator operator, String alarmId, String reason, Duration time) {
        return picture.alarms().shelve(alarmId, operator.name(), reason, parts.clock().instant().plus(time))
                ? Outcome.done()
                : Outcome.failed(Problem.badInput("it does not stand any more", "shelving " + alarmId,
                        "Look at the newest alarms"));
    }

    @Override
    public Outcome<Done> unshelve(Operator operator, String alarmId) {
        return parts.access().require(operator, Permission.ACKNOWLEDGE, "unshelve " + alarmId).map(allowed -> {
            picture.alarms().unshelve(alarmId);
            return Done.DONE;
        });
    }
}
