package org.shadowrack.operations.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.operations.alarms.AlarmRecord.Acknowledgement;

/** Fails when an alarm is lost unseen, hidden for good, or counted twice: an operator would learn of it too late. */
class AlarmBookTest {
    private static final Instant START = Instant.parse("2026-03-14T14:00:00Z");

    private final AlarmBook book = new AlarmBook();

    @Test
    void whatGoesUnseenStaysUntilSomebodyHasSeenIt() {
        book.round(List.of(alarm("a")), START);
        book.round(List.of(), at(1));
        assertThat(book.record().returned()).extracting(one -> one.alarm().id()).containsExactly("a");
        book.acknowledge("a", new Acknowledgement("op-1", at(2), ""));
        assertThat(book.record().returned()).isEmpty();
    }

    @Test
    void whatWasSeenGoesQuietly() {
        book.round(List.of(alarm("a")), START);
        book.acknowledge("a", new Acknowledgement("op-1", at(1), "known"));
        assertThat(book.record().acknowledged()).hasEntrySatisfying("a",
                seen -> assertThat(seen.comment()).isEqualTo("known"));
        book.round(List.of(), at(2));
        assertThat(book.record().returned()).isEmpty();
        assertThat(book.record().acknowledged()).isEmpty();
    }

    @Test
    void aShelvedAlarmIsHiddenAndComesBackByItself() {
        book.round(List.of(alarm("a"), alarm("b")), START);
        assertThat(book.shelve("a", "op-1", "fan is ordered", at(30))).isTrue();
        assertThat(book.round(List.of(alarm("a"), alarm("b")), at(1))).extracting(Alarm::id).containsExactly("b");
        assertThat(book.round(List.of(alarm("a"), alarm("b")), at(30))).extracting(Alarm::id).containsExactly("a",
                "b");
        assertThat(book.record().shelved()).isEmpty();
    }

    @Test
    void whatDoesNotStandCantBeShelved() {
        assertThat(book.shelve("a", "op-1", "why", at(30))).isFalse();
    }

    @Test
    void onlyComingCountsAsLoadAndADayIsKept() {
        book.round(List.of(alarm("a")), START);
        book.round(List.of(alarm("a")), at(1));
        book.round(List.of(), at(2));
        book.round(List.of(alarm("a")), at(3));
        assertThat(book.record().raised()).hasSize(2);
        book.round(List.of(alarm("a")), START.plus(Duration.ofHours(25)));
        assertThat(book.record().raised()).isEmpty();
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static Alarm alarm(String id) {
        return new Alarm(id, Severity.HIGH, null, "text of " + id, START, null, "look");
    }
}
