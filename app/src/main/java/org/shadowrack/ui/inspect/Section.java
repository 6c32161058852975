package org.shadowrack.ui.inspect;

import javafx.scene.layout.VBox;
import org.shadowrack.model.site.Component;
import org.shadowrack.ui.fleet.Fleet;

/** One part of the inspector; told the component again with every new picture. */
interface Section {
    /** Its node; hides itself where it has nothing to say. */
    VBox node();

    /** Shows {@code component} as {@code fleet} has it. */
    void show(Fleet fleet, Component component);
}
