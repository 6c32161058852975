package org.shadowrack.lab.http;

/** What one server serves. Thread-safe. */
@FunctionalInterface
public interface Site {

    /** Answers one request; called on a virtual thread and free to wait. */
    Reply serve(Request request);
}
