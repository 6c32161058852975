package org.shadowrack.training.measure;

/** Measures and champion of one horizon. */
public record Report(Metrics metrics, Champion champion) {}
