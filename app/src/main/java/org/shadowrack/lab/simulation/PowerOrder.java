package org.shadowrack.lab.simulation;

/** What an operator may order. Orders take effect at once. */
public enum PowerOrder {
    ON, OFF, RESTART
}
