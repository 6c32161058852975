package org.shadowrack.cli.doctor;

import java.util.List;

/** One thing that must be so for the console to work. */
@FunctionalInterface
public interface Check {
    /** Looks, and answers what was found; never throws. */
    List<Finding> look();

    /**
     * What was found.
     *
     * @param name of what was looked at
     * @param state whether it will do
     * @param found in a few words
     * @param next what to do where it will not; empty where it will
     */
    record Finding(String name, State state, String found, String next) {
        /** All is well. */
        public static Finding ok(String name, String found) {
            return new Finding(name, State.OK, found, "");
        }

        /** The console runs, with something lacking. */
        public static Finding warning(String name, String found, String next) {
            return new Finding(name, State.WARNING, found, next);
        }

        /** It will not run so. */
        public static Finding failed(String name, String found, String next) {
            return new Finding(name, State.FAILED, found, next);
        }
    }

    /** Whether it will do. */
    enum State {
        OK, WARNING, FAILED
    }
}
