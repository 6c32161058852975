package org.shadowrack.whatif.bundle;

import java.io.IOException;

/** Why a file can't be used as a bundle; travels from the depth of the reading to its caller, no further. */
final class BadBundle extends IOException {
    private static final long serialVersionUID = 1L;
    private final String advice;

    BadBundle(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    static BadBundle tampered(String what) {
        return new BadBundle(what, "It was changed or damaged after it was made: get it again from its source");
    }

    String advice() {
        return advice;
    }
}
