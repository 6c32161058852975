package org.shadowrack.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.security.Trust;

/** Breaks when one service that does not answer holds up the others, or is asked again before it has answered. */
class SlowServicesTest {
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger slowPolls = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private static List<ServiceSettings> services(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ServiceSettings("bmc" + i, URI.create("https://bmc" + i),
                null, null, new Trust.SystemAuthorities(), Duration.ofSeconds(10), Role.NONE)).toList();
    }

    private RedfishCollector collector(int services, int limit, RedfishClients clients) {
        return new RedfishCollector(services(services), clients, InstantSource.system(), new Random(1), limit,
                Duration.ofSeconds(2));
    }

    private RedfishClient client(String name) {
        return new OneSweep(() -> {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            if (name.equals("bmc0")) {
                slowPolls.incrementAndGet();
                awaited(answer);
            }
            atOnce.decrementAndGet();
            return Outcome.ok(new RedfishClient.Sweep(
                    List.of(new Observation.Malformed(name, "/redfish/v1", Instant.EPOCH, "seen")), List.of(), 1, 1));
        });
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> seen(Collector.Round round) {
        return round.observations().stream().map(Observation.Malformed.class::cast).map(Observation.Malformed::service)
                .toList();
    }

    @Test
    void aServiceThatDoesNotAnswerDelaysNoRoundAndIsToldWhenItDoes() {
        try (RedfishCollector collector = collector(20, 4, target -> Outcome.ok(client(target.name())))) {
            assertThat(seen(collector.pollOnce())).hasSize(19).doesNotContain("bmc0");
            assertThat(seen(collector.pollOnce())).hasSize(19).doesNotContain("bmc0");
            assertThat(slowPolls).as("asked once, not twice").hasValue(1);
            answer.countDown();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> seen(collector.pollOnce()).contains("bmc0"));
        }
        assertThat(mostAtOnce.get()).as("the fleet-wide limit").isLessThanOrEqualTo(4);
    }

    @Test
    void manyThatFailLeaveRoomForTheRest() {
        Lanes lanes = new Lanes(8);
        AtomicInteger suspects = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            Thread.ofVirtual().start(() -> held(lanes, suspects));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> suspects.get() == 2);
        for (int i = 0; i < 6; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    lanes.in(false, atOnce::incrementAndGet);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> atOnce.get() == 6);
        assertThat(suspects).as("a quarter of the room at most").hasValue(2);
        answer.countDown();
    }

    private void held(Lanes lanes, AtomicInteger suspects) {
        try {
            lanes.in(true, () -> {
                suspects.incrementAndGet();
                awaited(answer);
                return 0;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aLogIsReadAfterAWhileOrWhenSomethingChanged() {
        LogTurns turns = new LogTurns();
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        Instant now = Instant.parse("2026-01-02T00:00:00Z");
        assertThat(turns.due(since, now)).isTrue();
        turns.read(since, now);
        assertThat(turns.due(since.plusSeconds(10), now.plusSeconds(10))).isFalse();
        assertThat(turns.due(since.minusSeconds(1), now.plusSeconds(10))).as("further back").isTrue();
        assertThat(turns.due(since, now.plusSeconds(60))).isTrue();
        turns.noticed(true);
        assertThat(turns.due(since, now.plusSeconds(10))).isTrue();
    }

    /** A client that can only be swept. */
    private record OneSweep(java.util.function.Supplier<Outcome<Sweep>> sweeping) implements RedfishClient {
        private static <T> Outcome<T> unused() {
            return Outcome.failed(Problem.failed("not needed", "", ""));
        }

        @Override
        public Outcome<Walk> walk() {
            return unused();
        }

        @Override
        public Outcome<Sweep> sweep() {
            return sweeping.get();
        }

        @Override
        public Outcome<Long> backfill(Instant since, Consumer<List<Observation.Reading>> sink) {
            return unused();
        }

        @Override
        public Outcome<List<ComponentEvent>> events(Instant since) {
            return unused();
        }

        @Override
        public Outcome<Instant> clock() {
            return unused();
        }

        @Override
        public Outcome<String> powerState(String systemUri) {
            return unused();
        }

        @Override
        public Outcome<Outcome.Done> reset(String systemUri, String resetType) {
            return unused();
        }

        @Override
        public Outcome<ResetEnd> resetAndConfirm(String systemUri, String resetType, Duration most) {
            return unused();
        }

        @Override
        public Outcome<Outcome.Done> change(String uri, String json) {
            return unused();
        }

        @Override
        public Outcome<String> raw(String uri) {
            return unused();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
