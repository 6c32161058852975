package org.shadowrack.redfish.document;

import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Parses JSON within bounds that no honest Redfish service reaches. Thread-safe. */
public final class Documents {
    private static final int DEPTH = 64;
    private static final int NUMBER_DIGITS = 100;
    private static final int TEXT = 1 << 20;
    private static final int LONGEST = 200;

    private final JsonMapper mapper = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH)
                    .maxNumberLength(NUMBER_DIGITS).maxStringLength(TEXT).build())
            .build());

    /** The object in {@code body}. Fails where it is no JSON, no object, or too deep. */
    public Outcome<JsonNode> object(byte[] body, String tried) {
        try {
            JsonNode node = mapper.readTree(body, start(body), body.length - start(body));
            return node.isObject()
                    ? Outcome.ok(node)
                    : Outcome.failed(notRedfish("not a JSON object" + begin(body), tried));
        } catch (JacksonException e) {
            return Outcome.failed(notRedfish("not valid JSON: " + firstLine(e) + begin(body), tried));
        }
    }

    /** What an error reply says in words, by Redfish's extended information; empty where it does not. */
    public String message(byte[] body) {
        if (body.length == 0 || body.length > TEXT
                || !(object(body, "") instanceof Outcome.Ok<JsonNode>(JsonNode json))) {
            return "";
        }
        JsonNode error = json.path("error");
        JsonNode first = error.path("@Message.ExtendedInfo").path(0);
        String text = first.path("Message").asString("");
        String told = text.isBlank() ? error.path("message").asString("") : text;
        return told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told.strip();
    }

    /** A byte order mark is not JSON, but some services send one. */
    private static int start(byte[] body) {
        boolean mark = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    /** The factory, for reading long replies as a stream under the same bounds. */
    public JsonMapper mapper() {
        return mapper;
    }

    private static Problem notRedfish(String message, String tried) {
        return Problem.failed(message, tried, "Check that this is the address of a Redfish service");
    }

    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage();
        if (e instanceof MismatchedInputException && message != null && message.startsWith("Trailing token")) {
            return "more than one JSON document in one reply";
        }
        return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }

    private static String begin(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, 40), java.nio.charset.StandardCharsets.UTF_8).strip();
        boolean page = text.toLowerCase(java.util.Locale.ROOT).startsWith("<");
        return page ? " (a web page or XML came back)" : body.length == 0 ? " (the reply is empty)" : "";
    }
}
