package org.shadowrack.ui;

import java.util.List;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.topology.TopologyScreen;

/** The screens that the console comes with, in the order of the rail. */
public final class StandardScreens {
    private StandardScreens() {}

    /** A factory for each. */
    public static List<ScreenFactory> all() {
        return List.of(TopologyScreen::new);
    }
}
