package org.shadowrack.ui.search;

/**
 * A line of the command palette.
 *
 * @param title what it is or does
 * @param kind command, screen, component or workload, in words
 * @param key its key; empty where it has none
 * @param run on the FX thread
 */
public record PaletteEntry(String title, String kind, String key, Runnable run) {}
