package org.shadowrack.training.data;

/** Telemetry with the failures that belong to it. */
public record Recording(Telemetry telemetry, FailureLog failures) {}
