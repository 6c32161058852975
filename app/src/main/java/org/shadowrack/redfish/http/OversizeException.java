package org.shadowrack.redfish.http;

import java.io.IOException;

/** A reply was larger than its bound. */
final class OversizeException extends IOException {
    private static final long serialVersionUID = 1L;

    OversizeException(int limit) {
        super("the reply is larger than " + (limit >> 20) + " MiB");
    }
}
