package org.shadowrack.whatif.simulation;

/** Something that happened to a host, or would have under a threshold. Instants in epoch milliseconds. */
sealed interface Incident {
    /** The component's kind, by its word. */
    String kind();

    /** The service name of the host. */
    String host();

    /** When the console or the host first has to act. */
    long start();

    /** The same at another time, by so many milliseconds. */
    Incident shifted(long by);

    /** An alarm from {@code start} to {@code end} that no failure followed. */
    record FalseAlarm(String kind, String host, long start, long end) implements Incident {
        @Override
        public Incident shifted(long by) {
            return new FalseAlarm(kind, host, start + by, end + by);
        }
    }

    /** A failure with an alarm before it. */
    record Warned(String kind, String host, long start, long failure) implements Incident {
        @Override
        public Incident shifted(long by) {
            return new Warned(kind, host, start + by, failure + by);
        }
    }

    /** A failure without one. */
    record Unwarned(String kind, String host, long start) implements Incident {
        @Override
        public Incident shifted(long by) {
            return new Unwarned(kind, host, start + by);
        }
    }

    /** Whether a component failed. */
    default boolean isFailure() {
        return !(this instanceof FalseAlarm);
    }
}
