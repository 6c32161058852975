package org.shadowrack.redfish.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Recognises a controller that is not ready to serve yet. Besides the statuses for it, Dell answers 503 with SYS518 and
 * even 400 with SWC0700 while it starts, and services out of sessions answer with the message of the Base registry or
 * with Dell's RAC0218. Source: DMTF's Base message registry; Dell's Event and Error Message Reference.
 */
final class NotReady {
    private static final Pattern STARTING = Pattern.compile("\\b(SWC0700|SYS518)\\b|ServiceInUnknownState");
    private static final Pattern FULL = Pattern.compile("\\bSessionLimitExceeded\\b|\\bRAC0218\\b");
    /** Errors are short; a long reply is no error. */
    private static final int LONGEST = 16_384;

    private NotReady() {}

    /** Whether to come again later. */
    static boolean busy(Reply reply) {
        return reply.status() == 429 || reply.status() == 503 || starting(reply);
    }

    private static boolean starting(Reply reply) {
        return reply.status() >= 400 && STARTING.matcher(text(reply)).find();
    }

    /** Whether a log-in was turned away for want of a free session. */
    static boolean full(Reply reply) {
        return reply.status() >= 400 && FULL.matcher(text(reply)).find();
    }

    private static String text(Reply reply) {
        return reply.body().length > LONGEST ? "" : new String(reply.body(), StandardCharsets.UTF_8);
    }

    /** What the reply means, in words. */
    static String why(Reply reply) {
        return starting(reply)
                ? "the controller is still starting (" + reply.status() + ")"
                : "the service is busy or out of sessions (" + reply.status() + ")";
    }
}
