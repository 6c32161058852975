package org.shadowrack.lab.control;

import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Json;

/** Error answers of the lab's own API. */
final class Refusal {

    private Refusal() {}

    /**
     * An error.
     *
     * @param message what is wrong
     * @param next    what to do about it
     */
    static Reply of(int status, String message, String next) {
        return Json.reply(status, Doc.object()
                .child("error", error -> error.set("code", status).set("message", message).set("next", next)).node());
    }

    static Reply notAllowed(Request request, String allowed) {
        return of(405, request.method() + " is not allowed on " + request.path() + ".", "Use " + allowed + ".")
                .with("Allow", allowed);
    }
}
