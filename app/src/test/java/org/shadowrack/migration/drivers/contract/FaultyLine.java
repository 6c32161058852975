package org.shadowrack.migration.drivers.contract;

import java.io.IOException;

/** A way to a real peer that fails as networks do. */
public interface FaultyLine extends AutoCloseable {
    /** What it does with what passes. */
    enum Fault {
        /** Hands everything on. */
        NONE,
        /** Hands everything on, late. */
        SLOW,
        /** Takes everything and says nothing. */
        SILENT,
        /** Hands requests on, and loses the reply to one that changes something. */
        REPLY_LOST
    }

    /** Fails like this from now on. */
    void fail(Fault fault);

    /** Host and port to connect to. */
    String address();

    /** Nobody listens there any more. */
    @Override
    void close() throws IOException;
}
