package org.shadowrack.ui.alarms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.operations.alarms.AlarmRecord;
import org.shadowrack.operations.alarms.AlarmRecord.Acknowledgement;
import org.shadowrack.operations.alarms.AlarmRecord.Returned;
import org.shadowrack.operations.alarms.AlarmRecord.Shelved;
import org.shadowrack.ui.kit.Formats;

/**
 * A line of the table. Pure.
 *
 * @param alarm as it was raised
 * @param state where it stands
 * @param note who did what with it, and why
 */
record AlarmRow(Alarm alarm, State state, String note) {
    /** The states of ISA-18.2 that an alarm can be in here; normal alarms are not shown. */
    enum State {
        /** It stands, and nobody has seen it. */
        UNACKNOWLEDGED,
        /** It has gone before anybody saw it. */
        RETURNED,
        /** It stands, and somebody has seen it. */
        ACKNOWLEDGED,
        /** An operator has put it aside. */
        SHELVED
    }

    /** All lines: what nobody has seen first, then by severity, then the oldest. */
    static List<AlarmRow> of(List<Alarm> standing, AlarmRecord record) {
        List<AlarmRow> rows = new ArrayList<>();
        standing.forEach(alarm -> rows.add(standing(alarm, record)));
        for (Returned gone : record.returned()) {
            rows.add(new AlarmRow(gone.alarm(), State.RETURNED, Formats.dateTime(gone.at())));
        }
        for (Shelved aside : record.shelved()) {
            rows.add(new AlarmRow(aside.alarm(), State.SHELVED,
                    aside.by() + ", – " + Formats.dateTime(aside.until()) + ": " + aside.reason()));
        }
        rows.sort(Comparator.comparing(AlarmRow::state).thenComparing(row -> row.alarm().severity())
                .thenComparing(row -> row.alarm().since()));
        return List.copyOf(rows);
    }

    private static AlarmRow standing(Alarm alarm, AlarmRecord record) {
        if (alarm.acknowledged() == null) {
            return new AlarmRow(alarm, State.UNACKNOWLEDGED, "");
        }
        Acknowledgement seen = record.acknowledged().get(alarm.id());
        return new AlarmRow(alarm, State.ACKNOWLEDGED, alarm.acknowledged()
                + (seen == null || seen.comment().isEmpty() ? "" : ": " + seen.comment()));
    }
}
