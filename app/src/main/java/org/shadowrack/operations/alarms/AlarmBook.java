package org.shadowrack.operations.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.operations.alarms.AlarmRecord.Acknowledgement;
import org.shadowrack.operations.alarms.AlarmRecord.Raised;
import org.shadowrack.operations.alarms.AlarmRecord.Returned;
import org.shadowrack.operations.alarms.AlarmRecord.Shelved;

/** Keeps what becomes of alarms, round by round. Lasts as long as the console runs. Thread-safe. */
public final class AlarmBook {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_RETURNED = 200;
    private static final int MOST_RAISED = 20_000;

    private final Map<String, Alarm> standing = new LinkedHashMap<>();
    private final Map<String, Acknowledgement> acknowledged = new HashMap<>();
    private final Map<String, Shelved> shelved = new LinkedHashMap<>();
    private final Deque<Returned> returned = new ArrayDeque<>();
    private final Deque<Raised> raised = new ArrayDeque<>();

    /**
     * Takes in what stands at {@code at}, and answers what of it is to be shown: all but the shelved. A shelf that has
     * expired, or whose alarm has gone, is cleared.
     */
    public synchronized List<Alarm> round(List<Alarm> now, Instant at) {
        Map<String, Alarm> before = new HashMap<>(standing);
        standing.clear();
        now.forEach(alarm -> standing.put(alarm.id(), alarm));
        standing.values().stream().filter(alarm -> !before.containsKey(alarm.id()))
                .forEach(alarm -> came(alarm, at));
        before.values().stream().filter(alarm -> !standing.containsKey(alarm.id()))
                .forEach(alarm -> went(alarm, at));
        shelved.values().removeIf(one -> !at.isBefore(one.until()));
        shelved.replaceAll((id, one) -> new Shelved(standing.getOrDefault(id, one.alarm()), one.by(), one.reason(),
                one.until()));
        raised.removeIf(one -> one.at().isBefore(at.minus(KEPT)));
        return now.stream().filter(alarm -> !shelved.containsKey(alarm.id())).toList();
    }

    private void came(Alarm alarm, Instant at) {
        returned.removeIf(one -> one.alarm().id().equals(alarm.id()));
        raised.addLast(new Raised(alarm.id(), alarm.text(), at));
        if (raised.size() > MOST_RAISED) {
            raised.removeFirst();
        }
    }

    /** What went unseen stays in the book until somebody acknowledges it; what was seen is forgotten. */
    private void went(Alarm alarm, Instant at) {
        shelved.remove(alarm.id());
        if (acknowledged.remove(alarm.id()) == null) {
            returned.addFirst(new Returned(alarm, at));
            if (returned.size() > MOST_RETURNED) {
                returned.removeLast();
            }
        }
    }

    /** Somebody has seen an alarm, standing or gone. */
    public synchronized void acknowledge(String id, Acknowledgement by) {
        if (!returned.removeIf(one -> one.alarm().id().equals(id))) {
            acknowledged.put(id, by);
        }
    }

    /** Puts a standing alarm aside; whether there is one of that id. */
    public synchronized boolean shelve(String id, String by, String reason, Instant until) {
        Alarm alarm = standing.get(id);
        if (alarm != null) {
            shelved.put(id, new Shelved(alarm, by, reason, until));
        }
        return alarm != null;
    }

    /** Takes an alarm from the shelf; whether it was there. */
    public synchronized boolean unshelve(String id) {
        return shelved.remove(id) != null;
    }

    /** As it is now. */
    public synchronized AlarmRecord record() {
        return new AlarmRecord(acknowledged, new ArrayList<>(shelved.values()), new ArrayList<>(returned),
                new ArrayList<>(raised));
    }
}
