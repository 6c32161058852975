package org.shadowrack.lab.workload;

import org.shadowrack.lab.plane.PlaneReply;
import org.shadowrack.lab.plane.PlaneRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a request says; what is missing or mistyped is a 400. */
record RequestBody(JsonNode node) {
    static RequestBody of(PlaneRequest request, JsonMapper json) {
        try {
            return new RequestBody(request.body().length == 0
                    ? json.createObjectNode()
                    : json.readTree(request.body()));
        } catch (JacksonException broken) {
            throw new Refusal(400, "the body is not JSON: " + broken.getOriginalMessage());
        }
    }

    String text(String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new Refusal(400, "\"" + field + "\" must be a string");
        }
        return value.asString();
    }

    long number(String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()) {
            throw new Refusal(400, "\"" + field + "\" must be a whole number");
        }
        return value.asLong();
    }

    static PlaneReply error(int status, String message) {
        return PlaneReply.json(status,
                JsonMapper.builder().build().createObjectNode().put("error", message).toString());
    }
}
