package org.shadowrack.ui.shell;

import java.util.List;
import org.shadowrack.ui.kit.Action;

/** The frame's own actions. */
record ShellActions(Action search, Action openWorst, Action acknowledgeWorst, Action inspector, Action theme,
        Action detach, Action leave, Action help) {
    List<Action> all() {
        return List.of(search, openWorst, acknowledgeWorst, inspector, theme, detach, leave, help);
    }
}
