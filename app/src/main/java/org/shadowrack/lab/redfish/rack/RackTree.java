package org.shadowrack.lab.redfish.rack;

import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.view.RackView;

/** Puts everything that belongs to a rack, other than its servers, into a tree. */
public final class RackTree {

    private RackTree() {}

    /**
     * Fills a tree.
     *
     * @param rack looked at only while the data centre stands still
     */
    public static void into(ResourceTree tree, RackView rack) {
        new RackChassis(rack).into(tree);
        new SwitchResources(rack).into(tree);
        new PduCollection(rack).into(tree);
    }
}
