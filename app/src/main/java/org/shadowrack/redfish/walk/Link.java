package org.shadowrack.redfish.walk;

/** A link still to be followed: where it was found, the property that holds it, and how many links it is from the root. */
record Link(String target, String via, String from, int depth) {}
