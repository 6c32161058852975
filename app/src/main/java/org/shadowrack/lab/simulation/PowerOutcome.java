package org.shadowrack.lab.simulation;

/** What came of an operator's power order. */
public enum PowerOutcome {
    /** The host is as ordered. */
    DONE,
    /** The host stays off until its failed part is replaced. */
    FAULTY
}
