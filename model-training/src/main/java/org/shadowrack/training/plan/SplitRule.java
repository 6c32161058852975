package org.shadowrack.training.plan;

import java.time.Instant;
import java.util.Set;

/** Which part of the data is kept for the test; never random rows. */
public sealed interface SplitRule {

    /** These components are the test part, in all their time. */
    record TestComponents(Set<String> components) implements SplitRule {
        /** Copies the set. */
        public TestComponents {
            components = Set.copyOf(components);
        }
    }

    /** Forecasts made at or after this instant are the test part; training knows nothing of what comes after it. */
    record TestFrom(Instant instant) implements SplitRule {}

    /**
     * The latest failures of a fleet are the test part; of a collection of lives, most of which end in failure, one component
     * in five.
     */
    record Automatic() implements SplitRule {}
}
