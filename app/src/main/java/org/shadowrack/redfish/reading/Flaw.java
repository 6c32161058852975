package org.shadowrack.redfish.reading;

/** A value that can't be used, by its JSON pointer, and why. */
public record Flaw(String pointer, String reason) {}
