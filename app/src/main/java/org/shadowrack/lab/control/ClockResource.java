package org.shadowrack.lab.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.http.Site;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Json;
import org.shadowrack.lab.simulation.DataCentre;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lab's clock: tells the time, advances, sets its speed.
 *
 * @param dataCentre whose clock it is
 * @param pace       its speed
 */
public record ClockResource(DataCentre dataCentre, Pace pace) implements Site {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public Reply serve(Request request) {
        if (request.reads()) {
            return told();
        }
        if (!request.method().equals("POST")) {
            return Refusal.notAllowed(request, "GET, POST");
        }
        return Json.object(request.body()).flatMap(this::obeyed)
                .orElseGet(() -> Refusal.of(400, "The clock doesn't understand this.",
                        "Send {\"advance\":\"PT24H\"}, at most " + LONGEST
                                + ", or {\"speed\":600}, from 0 to " + Pace.MAXIMUM + "."));
    }

    private Optional<Reply> obeyed(ObjectNode order) {
        JsonNode speed = order.get("speed");
        if (speed != null) {
            return set(speed);
        }
        return Json.string(order, "advance").flatMap(ClockResource::duration).map(by -> {
            dataCentre.advance(by);
            return told();
        });
    }

    private Optional<Reply> set(JsonNode speed) {
        if (!speed.isNumber() || !(speed.doubleValue() >= 0 && speed.doubleValue() <= Pace.MAXIMUM)) {
            return Optional.empty();
        }
        pace.speed(speed.doubleValue());
        return Optional.of(told());
    }

    private static Optional<Duration> duration(String text) {
        try {
            Duration by = Duration.parse(text);
            return by.isNegative() || by.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(by);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Reply told() {
        return Json.reply(200,
                Doc.object().set("now", dataCentre.instant()).reading("speed", pace.speed()).node());
    }
}
