package org.shadowrack.config.yaml;

import org.shadowrack.config.yaml.Node.Place;

/** The first thing in a file that can't be used; travels from the depth of the reading to its caller, no further. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String advice;

    BadSettings(Place place, String path, String what, String advice) {
        super(place + (path.isEmpty() ? "" : ", " + path) + ": " + what);
        this.advice = advice;
    }

    /** What is wrong at a node, and what to do. */
    public static BadSettings at(Node node, String what, String advice) {
        return new BadSettings(node.place(), node.path(), what, advice);
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }
}
