package org.shadowrack.lab.redfish.service;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Expansion;
import org.shadowrack.lab.redfish.tree.Node;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service root and what the protocol wants beside it.
 *
 * @param name  of the host or rack
 * @param links the root's own collections and services, by property
 */
public record RootResources(String name, Map<String, String> links) {

    private static final String ROOT = "/redfish/v1";
    private static final String METADATA = """
            <?xml version="1.0" encoding="UTF-8"?>
            <edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">
              <edmx:Reference Uri="http://redfish.dmtf.org/schemas/v1/ServiceRoot_v1.xml">
                <edmx:Include Namespace="ServiceRoot.v1_17_0"/>
              </edmx:Reference>
              <edmx:DataServices>
                <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="Service">
                  <EntityContainer Name="Service" Extends="ServiceRoot.v1_17_0.ServiceContainer"/>
                </Schema>
              </edmx:DataServices>
            </edmx:Edmx>
            """;

    /** Puts the resources into a tree. */
    public void into(ResourceTree tree) {
        tree.put("/redfish", () -> Doc.object().set("v1", "/redfish/v1/").node());
        tree.put(ROOT, this::root);
        tree.put(ROOT + "/odata", this::odata);
        tree.put(ROOT + "/$metadata", Node.reading(_ -> new Reply.Whole(200,
                Map.of("Content-Type", "application/xml;charset=utf-8"), METADATA.getBytes(StandardCharsets.UTF_8))));
    }

    private ObjectNode root() {
        Doc root = Doc.resource(ROOT, "ServiceRoot.v1_17_0.ServiceRoot", "RootService", "Root Service")
                .set("RedfishVersion", "1.20.0").set("UUID", uuid()).set("Vendor", "ShadowRack")
                .set("Product", "ShadowRack Lab BMC").child("ProtocolFeaturesSupported", RootResources::features);
        links.forEach(root::link);
        return root.child("Links", within -> within.link("Sessions", ROOT + "/SessionService/Sessions")).node();
    }

    private static void features(Doc features) {
        features.set("FilterQuery", false).set("SelectQuery", false).set("ExcerptQuery", false)
                .set("OnlyMemberQuery", false).set("TopSkipQuery", true)
                .child("ExpandQuery", expand -> expand.set("ExpandAll", true).set("Levels", true)
                        .set("MaxLevels", Expansion.MAXIMUM_LEVELS).set("Links", true).set("NoLinks", true));
    }

    private ObjectNode odata() {
        Doc document = Doc.object().set("@odata.context", ROOT + "/$metadata").item("value",
                item -> item.set("name", "Service").set("kind", "Singleton").set("url", ROOT + "/"));
        links.forEach((property, uri) -> document.item("value",
                item -> item.set("name", property).set("kind", "Singleton").set("url", uri)));
        return document.node();
    }

    private String uuid() {
        return UUID.nameUUIDFromBytes(("shadowrack-lab/" + name).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
