package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.SYSTEM;

import java.util.List;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/** The storage subsystem and its drives. */
record StorageResources(HostReader host) {

    private static final String STORAGE = SYSTEM + "/Storage";
    private static final String SUBSYSTEM = STORAGE + "/1";

    void into(ResourceTree tree) {
        tree.put(STORAGE, () -> Doc.collection(STORAGE, "Storage", "Storage", List.of(SUBSYSTEM)).node());
        tree.put(SUBSYSTEM, () -> Doc.resource(SUBSYSTEM, "Storage.v1_15_0.Storage", "1", "Storage 1")
                .status("Enabled", "OK").set("Drives@odata.count", PartKind.DRIVE.each())
                .links("Drives", HostReader.uris(PartKind.DRIVE)).node());
        for (int number = 1; number <= PartKind.DRIVE.each(); number++) {
            int each = number;
            String uri = HostUris.part(PartKind.DRIVE, number);
            tree.put(uri, () -> drive(uri, each));
            tree.put(uri + "/Metrics", () -> metrics(uri + "/Metrics", each));
        }
    }

    private ObjectNode drive(String uri, int number) {
        Doc drive = Doc.resource(uri, "Drive.v1_18_0.Drive", "" + number, "Drive " + number)
                .set("MediaType", "SSD").set("Protocol", "SATA").set("CapacityBytes", 960_197_124_096L)
                .set("FailurePredicted", false)
                .child("PhysicalLocation", location -> location.child("PartLocation", part -> part
                        .set("LocationType", "Bay").set("LocationOrdinalValue", number)
                        .set("ServiceLabel", "Bay " + number)));
        host.identify(drive, PartKind.DRIVE, number);
        return drive.link("Metrics", uri + "/Metrics").node();
    }

    private ObjectNode metrics(String uri, int number) {
        int place = number - 1;
        return Doc.resource(uri, "DriveMetrics.v1_2_0.DriveMetrics", "Metrics", "Drive " + number + " Metrics")
                .reading("CorrectableIOReadErrorCount", host.reading(HostMetrics.DRIVE_CORRECTABLE + place))
                .reading("UncorrectableIOReadErrorCount", host.reading(HostMetrics.DRIVE_UNCORRECTABLE + place))
                .reading("BadBlockCount", host.reading(HostMetrics.DRIVE_BAD_BLOCKS + place)).node();
    }
}
