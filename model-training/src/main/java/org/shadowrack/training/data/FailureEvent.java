package org.shadowrack.training.data;

/**
 * A failure of a component.
 *
 * @param component the component's identifier
 * @param time      milliseconds since the epoch
 * @param kind      what failed, in the words of its source
 */
public record FailureEvent(String component, long time, String kind) {}
