package org.shadowrack.ui.screen;

/** Makes one screen for one console. */
@FunctionalInterface
public interface ScreenFactory {
    /** A screen that reads and acts through {@code context}. */
    Screen create(ScreenContext context);
}
