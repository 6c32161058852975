package org.shadowrack.security.audit;

import java.io.IOException;

/** The log is not what was written: says at which line, and how. */
final class BrokenChain extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenChain(String message) {
        super(message);
    }

    static BrokenChain at(long line, String how) {
        return new BrokenChain("line " + line + " of the audit log " + how);
    }
}
