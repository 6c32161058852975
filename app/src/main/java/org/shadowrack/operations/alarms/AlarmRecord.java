package org.shadowrack.operations.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.fleet.Alarm;

/**
 * What became of the alarms since the console was started. Immutable.
 *
 * @param acknowledged who saw an alarm and what they said, by its id
 * @param shelved put aside until an instant; they are not among the standing
 * @param returned gone before anybody acknowledged them, newest first
 * @param raised when alarms came, oldest first, of the last day
 */
public record AlarmRecord(Map<String, Acknowledgement> acknowledged, List<Shelved> shelved, List<Returned> returned,
        List<Raised> raised) {
    /** Copies of the collections. */
    public AlarmRecord {
        acknowledged = Map.copyOf(acknowledged);
        shelved = List.copyOf(shelved);
        returned = List.copyOf(returned);
        raised = List.copyOf(raised);
    }

    /** Who acknowledged, when, and what they said; the comment may be empty. */
    public record Acknowledgement(String by, Instant at, String comment) {}

    /** An alarm that an operator has put aside, why, and until when. */
    public record Shelved(Alarm alarm, String by, String reason, Instant until) {}

    /** An alarm that went before it was acknowledged. */
    public record Returned(Alarm alarm, Instant at) {}

    /** An alarm that came. */
    public record Raised(String id, String text, Instant at) {}
}
