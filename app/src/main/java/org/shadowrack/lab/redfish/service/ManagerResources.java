package org.shadowrack.lab.redfish.service;

import java.time.InstantSource;
import java.util.List;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/**
 * The BMC, or the rack's controller, itself.
 *
 * @param name    of the host or rack
 * @param type    its ManagerType
 * @param managed what it manages, by property of its Links
 * @param clock   the lab's
 */
public record ManagerResources(String name, String type, Managed managed, InstantSource clock) {

    private static final String MANAGERS = "/redfish/v1/Managers";
    private static final String URI = MANAGERS + "/1";

    /**
     * What a manager manages.
     *
     * @param servers URIs of systems
     * @param chassis URIs of chassis
     */
    public record Managed(List<String> servers, List<String> chassis) {}

    /** Puts the resources into a tree. */
    public void into(ResourceTree tree) {
        tree.put(MANAGERS, () -> Doc.collection(MANAGERS, "Manager", "Managers", List.of(URI)).node());
        tree.put(URI, this::manager);
        tree.put(URI + "/NetworkProtocol", this::protocols);
    }

    private ObjectNode manager() {
        return Doc.resource(URI, "Manager.v1_19_0.Manager", "1", "Manager of " + name).set("ManagerType", type)
                .set("Manufacturer", "ShadowRack").set("Model", "Lab BMC").set("FirmwareVersion", "1.0.0")
                .set("DateTime", clock.instant()).set("DateTimeLocalOffset", "+00:00").set("PowerState", "On")
                .status("Enabled", "OK").link("NetworkProtocol", URI + "/NetworkProtocol")
                .link("LogServices", URI + "/LogServices")
                .child("Links", links -> links.links("ManagerForServers", managed.servers())
                        .links("ManagerForChassis", managed.chassis()))
                .node();
    }

    private ObjectNode protocols() {
        return Doc.resource(URI + "/NetworkProtocol", "ManagerNetworkProtocol.v1_10_0.ManagerNetworkProtocol",
                "NetworkProtocol", "Manager Network Protocol").set("HostName", name + "-bmc")
                .status("Enabled", "OK").child("HTTP", http -> http.set("ProtocolEnabled", false)).node();
    }
}
