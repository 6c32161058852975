package org.shadowrack.lab.redfish.tree;

import java.util.List;
import org.shadowrack.lab.http.Reply;

/** Error answers in Redfish's form, with messages of the Base registry (DSP8011). */
public final class Errors {

    private static final String REGISTRY = "Base.1.18.";

    private Errors() {}

    /**
     * An error.
     *
     * @param key     the message's key in the Base registry
     * @param message the text, with its arguments filled in
     * @param next    what to do about it
     */
    public static Reply error(int status, String key, String message, List<String> arguments, String next) {
        return Json.reply(status, Doc.object().child("error", error -> error.set("code", REGISTRY + "GeneralError")
                .set("message", "A general error has occurred. See ExtendedInfo for more information.")
                .item("@Message.ExtendedInfo", info -> info.set("@odata.type", "#Message.v1_2_1.Message")
                        .set("MessageId", REGISTRY + key).set("Message", message).strings("MessageArgs", arguments)
                        .set("MessageSeverity", "Critical").set("Resolution", next)))
                .node());
    }

    /** 401. */
    public static Reply unauthorized(String uri) {
        return error(401, "ResourceAtUriUnauthorized", "While accessing the resource at '" + uri
                + "', the service received an authorization error 'no valid session or credentials'.",
                List.of(uri, "no valid session or credentials"), "Log in, and try again.")
                .with("WWW-Authenticate", "Basic realm=\"ShadowRack lab\"");
    }

    /** 404. */
    public static Reply notFound(String uri) {
        return error(404, "ResourceMissingAtURI", "The resource at the URI '" + uri + "' was not found.",
                List.of(uri), "Place a valid resource at the URI or correct the URI and resubmit the request.");
    }

    /** 405. */
    public static Reply notAllowed(String method, Iterable<String> allowed) {
        return error(405, "OperationNotAllowed", "The HTTP method " + method + " is not allowed on this resource.",
                List.of(), "None.").with("Allow", String.join(", ", allowed));
    }

    /** 412. */
    public static Reply preconditionFailed() {
        return error(412, "PreconditionFailed", "The ETag supplied did not match the current ETag of the resource.",
                List.of(), "Read the resource again, and resubmit the request with its current ETag.");
    }

    /** 400 for a body that is no JSON object. */
    public static Reply malformed() {
        return error(400, "MalformedJSON", "The request body is malformed JSON or not an object.", List.of(),
                "Ensure that the request body is valid JSON and resubmit the request.");
    }

    /** 400 for a property or a parameter whose value won't do. */
    public static Reply badValue(String value, String name) {
        return error(400, "PropertyValueIncorrect", "The value '" + value + "' for the property " + name
                + " is missing or not one of those that are accepted.", List.of(name, value),
                "Correct the value and resubmit the request.");
    }

    /** 400 for a query parameter whose value won't do. */
    public static Reply badQuery(String value, String name) {
        return error(400, "QueryParameterValueFormatError", "The value '" + value + "' for the parameter " + name
                + " is not in a format that the parameter can accept.", List.of(value, name),
                "Correct the value for the query parameter in the request and resubmit the request.");
    }

    /** 501 for a query parameter that isn't supported. */
    public static Reply unsupportedQuery(String name) {
        return error(501, "QueryNotSupported", "The query parameter " + name + " is not supported here.", List.of(),
                "Remove the query parameters and resubmit the request.");
    }
}
