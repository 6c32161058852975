package org.shadowrack.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.redfish.ScriptedService.value;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.ScriptedService.Answer;

/** Breaks when a poll asks for more than it need, believes a promise that is not kept, or misses what a service sends. */
class SweepQuirksTest {
    private static final String BOX = "/redfish/v1/Chassis/1";
    private static final String SENSORS = BOX + "/Sensors";
    private static final String EXPAND = "\"ProtocolFeaturesSupported\":{\"ExpandQuery\":{\"NoLinks\":true,\"Levels\":true}}";
    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    private static String sensor(int index, boolean whole) {
        String link = "{\"@odata.id\":\"" + SENSORS + "/" + index + "\"";
        return whole
                ? link + ",\"@odata.type\":\"#Sensor.v1_7_0.Sensor\",\"Id\":\"" + index + "\",\"Name\":\"S" + index
                        + "\",\"ReadingType\":\"Temperature\",\"Reading\":2" + index + "}"
                : link + "}";
    }

    private static String sensors(int whole, int all) {
        return "{\"Members\":[" + IntStream.range(0, all).mapToObj(i -> sensor(i, i < whole))
                .collect(Collectors.joining(",")) + "],\"Members@odata.count\":" + all + "}";
    }

    private void sensors() {
        service.root(EXPAND);
        service.json(BOX, "{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Name\":\"Box\",\"Sensors\":{\"@odata.id\":\""
                + SENSORS + "\"}}");
        IntStream.range(0, 4).forEach(i -> service.json(SENSORS + "/" + i, sensor(i, true)));
    }

    private List<String> asked(RedfishClient client) {
        int before = service.asked.size();
        assertThat(values(value(client.sweep()))).containsExactlyInAnyOrder(20.0, 21.0, 22.0, 23.0);
        return List.copyOf(service.asked.subList(before, service.asked.size()));
    }

    private static List<Double> values(RedfishClient.Sweep sweep) {
        return sweep.observations().stream().filter(Observation.Reading.class::isInstance)
                .map(reading -> ((Observation.Reading) reading).value()).toList();
    }

    private static boolean expanding(HttpExchange exchange) {
        return exchange.getRequestURI().toString().contains("$expand");
    }

    @Test
    void aCollectionThatComesWithItsMembersIsOneRequest() {
        sensors();
        service.on("GET " + SENSORS, exchange -> Answer.json(sensors(expanding(exchange) ? 4 : 0, 4)));
        try (RedfishClient client = service.client(null)) {
            asked(client);
            assertThat(asked(client)).containsExactly("GET " + SENSORS + "?$expand=.($levels=1)");
        }
    }

    @Test
    void aFirmwareThatRejectsExpandIsAskedPlainlyAndNotTriedAgain() {
        sensors();
        service.on("GET " + SENSORS, exchange -> expanding(exchange)
                ? Answer.status(400)
                : Answer.json(sensors(0, 4)));
        try (RedfishClient client = service.client(null)) {
            asked(client);
            assertThat(asked(client)).hasSize(4).noneMatch(asked -> asked.contains("$expand"));
        }
        assertThat(service.asked.stream().filter(asked -> asked.contains("Sensors?$expand"))).hasSize(1);
    }

    @Test
    void aFirmwareThatExpandsOnlySomeOrForgetsMembersIsCaught() {
        sensors();
        service.on("GET " + SENSORS, exchange -> Answer.json(expanding(exchange)
                ? "{\"Members\":[" + sensor(0, true) + "],\"Members@odata.count\":4}"
                : sensors(0, 4)));
        try (RedfishClient client = service.client(null)) {
            asked(client);
            assertThat(asked(client)).noneMatch(asked -> asked.contains("$expand"));
        }
        assertThat(service.asked.stream().filter(asked -> asked.contains("Sensors?$expand"))).as("caught at once")
                .hasSize(1);
    }

    @Test
    void aFirmwareThatStopsExpandingIsRememberedForThatCollection() {
        sensors();
        AtomicInteger times = new AtomicInteger();
        service.on("GET " + SENSORS, exchange -> Answer.json(sensors(expanding(exchange)
                && times.incrementAndGet() <= 2 ? 4 : 0, 4)));
        try (RedfishClient client = service.client(null)) {
            assertThat(asked(client)).anyMatch(asked -> asked.contains("$expand"));
            assertThat(asked(client)).anyMatch(asked -> asked.contains("$expand"));
            assertThat(asked(client)).noneMatch(asked -> asked.contains("$expand"));
        }
    }

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicInteger streams = new AtomicInteger();

    private Answer stream(HttpExchange exchange) {
        streams.incrementAndGet();
        try {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            for (String event = "hello"; !event.equals("reboot"); event = next()) {
                exchange.getResponseBody()
                        .write((event.equals("hello") ? ": hello\n\n" : "id: 1\ndata: " + event + "\n\n")
                                .getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (IOException e) {
            // the client has hung up
        }
        return Answer.status(ScriptedService.STREAMED);
    }

    private String next() {
        try {
            String event = events.poll(30, TimeUnit.SECONDS);
            return event == null ? "reboot" : event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "reboot";
        }
    }

    private void streaming() {
        service.root("\"EventService\":{\"@odata.id\":\"/redfish/v1/EventService\"}");
        service.json("/redfish/v1/EventService",
                "{\"ServiceEnabled\":true,\"EventFormatTypes\":[\"Event\",\"MetricReport\"],"
                        + "\"ServerSentEventUri\":\"/redfish/v1/SSE\"}");
        service.on("GET /redfish/v1/SSE", this::stream);
        service.json(BOX, "{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Name\":\"Box\",\"Thermal\":{\"@odata.id\":\""
                + BOX + "/Thermal\"}}");
        service.json(BOX + "/Thermal", "{\"@odata.type\":\"#Thermal.v1_7_0.Thermal\",\"Temperatures\":[{\"Name\":\"A\","
                + "\"ReadingCelsius\":21}]}");
    }

    private static String report(int value) {
        return "{\"@odata.type\":\"#MetricReport.v1_5_0.MetricReport\",\"MetricValues\":[{\"MetricProperty\":\"" + BOX
                + "/Thermal#/Temperatures/0/ReadingCelsius\",\"MetricValue\":\"" + value
                + "\",\"Timestamp\":\"2026-01-01T00:00:" + value + "Z\"}]}";
    }

    /** Sweeps until an event has come through. */
    private static void until(RedfishClient client, double wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> values(value(client.sweep())).contains(wanted));
    }

    @Test
    void reportsThatArriveAsEventsSpareEveryRequest() {
        streaming();
        try (RedfishClient client = service.client(null)) {
            assertThat(values(value(client.sweep()))).contains(21.0);
            events.add(report(33));
            until(client, 33);
            int before = service.asked.size();
            events.add(report(34));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(events::isEmpty);
            RedfishClient.Sweep sweep = value(client.sweep());
            assertThat(sweep.requests()).isZero();
            assertThat(service.asked).hasSize(before);
        } finally {
            events.add("reboot");
        }
    }

    @Test
    void aStreamThatIsLostAtARebootIsOpenedAnewAndTheServicePolledMeanwhile() {
        streaming();
        try (RedfishClient client = service.client(null)) {
            value(client.sweep());
            events.add(report(33));
            until(client, 33);
            events.add("reboot");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> streams.get() == 2);
            for (int sweep = 0; sweep < 7; sweep++) {
                value(client.sweep());
            }
            assertThat(values(value(client.sweep()))).as("polled while no report comes").containsExactly(21.0);
            events.add(report(35));
            until(client, 35);
        } finally {
            events.add("reboot");
        }
    }

    @Test
    void aStreamThatIsPromisedAndRefusedIsGivenUpAndNothingIsLost() {
        streaming();
        service.on("GET /redfish/v1/SSE", _ -> Answer.status(404));
        try (RedfishClient client = service.client(null)) {
            for (int sweep = 0; sweep < 3; sweep++) {
                assertThat(values(value(client.sweep()))).contains(21.0);
            }
        }
    }
}
