package org.shadowrack.lab.redfish.rack;

import java.util.List;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.view.RackView;

/** The power equipment: a distribution unit for each of the feeds A and B. */
record PduCollection(RackView rack) {

    private static final String EQUIPMENT = "/redfish/v1/PowerEquipment";
    private static final String PDUS = EQUIPMENT + "/RackPDUs";
    private static final List<String> FEEDS = List.of("A", "B");

    static List<String> uris() {
        return FEEDS.stream().map(feed -> PDUS + "/" + feed).toList();
    }

    void into(ResourceTree tree) {
        tree.put(EQUIPMENT, () -> Doc
                .resource(EQUIPMENT, "PowerEquipment.v1_2_0.PowerEquipment", "PowerEquipment", "Power Equipment")
                .status("Enabled", "OK").link("RackPDUs", PDUS).node());
        tree.put(PDUS, () -> Doc.collection(PDUS, "PowerDistribution", "Rack PDUs", uris()).node());
        for (int feed = 0; feed < FEEDS.size(); feed++) {
            new PduResources(rack, FEEDS.get(feed), feed, PDUS + "/" + FEEDS.get(feed)).into(tree);
        }
    }
}
