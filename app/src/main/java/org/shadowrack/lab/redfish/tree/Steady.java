package org.shadowrack.lab.redfish.tree;

import java.util.function.Supplier;

/** Answers questions about a state that doesn't change meanwhile. */
public interface Steady {

    /** Asks; the question must not wait for anything. */
    <T> T look(Supplier<T> question);
}
