package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.CHASSIS;
import static org.shadowrack.lab.metric.HostUris.SYSTEM;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Json;
import org.shadowrack.lab.redfish.tree.Node;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/** The system: the host as such, with its power. */
final class SystemResources {

    private static final String SYSTEMS = "/redfish/v1/Systems";
    private static final String INTERFACES = SYSTEM + "/EthernetInterfaces";

    private final HostReader host;
    private final ResetAction reset;
    private final AssetTag tag = new AssetTag();

    SystemResources(HostReader host, ResetAction reset) {
        this.host = host;
        this.reset = reset;
    }

    void into(ResourceTree tree) {
        tree.put(SYSTEMS, () -> Doc.collection(SYSTEMS, "ComputerSystem", "Systems", List.of(SYSTEM)).node());
        tree.put(SYSTEM, new Node(this::system, Map.of("PATCH", this::changed)));
        tree.put(INTERFACES, () -> Doc.collection(INTERFACES, "EthernetInterface", "Ethernet Interfaces",
                List.of(INTERFACES + "/1", INTERFACES + "/2")).node());
        tree.put(INTERFACES + "/1", () -> ethernet(1));
        tree.put(INTERFACES + "/2", () -> ethernet(2));
        reset.into(tree);
    }

    private ObjectNode system() {
        Doc system = Doc.resource(SYSTEM, "ComputerSystem.v1_22_0.ComputerSystem", "1", host.plan().name())
                .set("SystemType", "Physical").set("Manufacturer", "ShadowRack")
                .set("Model", host.plan().shadow() ? "Lab Server S1" : "Lab Server P1")
                .set("SerialNumber", serial()).set("UUID", uuid().toString()).set("AssetTag", tag.value())
                .set("HostName", host.plan().name()).set("PowerState", host.on() ? "On" : "Off")
                .set("LastResetTime", host.host().lastPowerOn());
        host.hostStatus(system);
        summaries(system);
        system.link("Processors", SYSTEM + "/Processors").link("Memory", SYSTEM + "/Memory")
                .link("Storage", SYSTEM + "/Storage").link("EthernetInterfaces", INTERFACES)
                .child("Links", links -> links.links("Chassis", List.of(CHASSIS))
                        .links("ManagedBy", List.of("/redfish/v1/Managers/1")))
                .child("Actions", reset::describe);
        return system.node();
    }

    private static void summaries(Doc system) {
        system.child("ProcessorSummary", summary -> summary.set("Count", PartKind.PROCESSOR.each())
                .set("Model", "Lab CPU 32-Core").set("CoreCount", 32L * PartKind.PROCESSOR.each()))
                .child("MemorySummary", summary -> summary
                        .set("TotalSystemMemoryGiB", (long) MemoryResources.GIBIBYTES * PartKind.DIMM.each()));
    }

    private Reply changed(Request request) {
        return tag.change(request).orElseGet(() -> Json.reply(200, reset.steadily(this::system)));
    }

    private ObjectNode ethernet(int number) {
        Doc ethernet = Doc.resource(INTERFACES + "/" + number, "EthernetInterface.v1_12_0.EthernetInterface",
                "" + number, "Ethernet Interface " + number).set("MACAddress", address(number))
                .set("SpeedMbps", 25_000).set("FullDuplex", true)
                .set("LinkStatus", host.on() ? "LinkUp" : "NoLink");
        return ethernet.status(host.on() ? "Enabled" : "StandbyOffline", "OK").node();
    }

    private String serial() {
        return "SRV%012X".formatted(uuid().getLeastSignificantBits() & 0xFFFF_FFFF_FFFFL);
    }

    private String address(int number) {
        // Locally administered (the second bit of the first octet), and no two alike in a lab.
        long bits = uuid().getMostSignificantBits() >>> 8 & 0xFFFF_FFFFL;
        return "02:%02x:%02x:%02x:%02x:%02x".formatted(bits >>> 24 & 255, bits >>> 16 & 255, bits >>> 8 & 255,
                bits & 255, number);
    }

    private UUID uuid() {
        return UUID.nameUUIDFromBytes(("shadowrack-lab/system/" + host.plan().name()).getBytes(StandardCharsets.UTF_8));
    }
}
