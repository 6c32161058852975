package org.shadowrack.redfish.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.vendor.VendorAdapter;
import org.shadowrack.redfish.walk.Resource;
import tools.jackson.databind.JsonNode;

/** Whose product a service is: as its root says, or its Oem part, or its first system. */
record Identity(String vendor, String product) {
    static Identity of(JsonNode root, Collection<Resource> resources, List<VendorAdapter> adapters) {
        String product = Json.text(root, "Product");
        List<String> names = new ArrayList<>();
        names.add(Json.text(root, "Vendor"));
        for (Map.Entry<String, JsonNode> oem : root.path("Oem").properties()) {
            names.add(oem.getKey());
        }
        for (Resource resource : resources) {
            if (resource.type().equals("ComputerSystem") || resource.type().equals("Chassis")) {
                names.add(Json.text(resource.json(), "Manufacturer"));
                product = product.isEmpty() ? Json.text(resource.json(), "Model") : product;
            }
        }
        return new Identity(vendor(names, product, adapters), product);
    }

    private static String vendor(List<String> names, String product, List<VendorAdapter> adapters) {
        for (VendorAdapter adapter : adapters) {
            if (!adapter.vendor().isEmpty()
                    && names.stream().anyMatch(name -> !name.isEmpty() && adapter.serves(name, product))) {
                return adapter.vendor();
            }
        }
        return names.stream().filter(name -> !name.isBlank()).findFirst().orElse("");
    }
}
