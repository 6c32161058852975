package org.shadowrack.lab.redfish.tree;

import org.shadowrack.lab.http.Request;

/** Decides whether a request comes from someone who may. */
@FunctionalInterface
public interface Gate {

    /** Whether it carries a valid token or credentials. */
    boolean admits(Request request);
}
