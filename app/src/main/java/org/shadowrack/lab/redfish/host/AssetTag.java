package org.shadowrack.lab.redfish.host;

import java.util.Optional;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.redfish.tree.Errors;
import org.shadowrack.lab.redfish.tree.Json;
import tools.jackson.databind.node.ObjectNode;

/** The one property of a system that a client may set. Thread-safe. */
final class AssetTag {

    private static final int LONGEST = 64;

    private volatile String value = "";

    String value() {
        return value;
    }

    /** Takes what a PATCH asks for: the new tag and nothing else; answers only when it refuses. */
    Optional<Reply> change(Request request) {
        Optional<ObjectNode> body = Json.object(request.body());
        if (body.isEmpty()) {
            return Optional.of(Errors.malformed());
        }
        Optional<String> wanted = Json.string(body.get(), "AssetTag").filter(text -> text.length() <= LONGEST);
        if (wanted.isEmpty() || body.get().size() != 1) {
            return Optional.of(Errors.badValue(body.get().toString(), "AssetTag"));
        }
        value = wanted.get();
        return Optional.empty();
    }
}
