package org.shadowrack.redfish.part;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Resource;
import tools.jackson.databind.JsonNode;

/** Reads the components that documents tell of. */
final class DraftReader {
    private final ResetTypes resetTypes;

    DraftReader(ResetTypes resetTypes) {
        this.resetTypes = resetTypes;
    }

    List<Draft> read(Resource resource) {
        List<Draft> drafts = new ArrayList<>();
        Kinds.of(resource).ifPresent(kind -> drafts.add(whole(resource, kind)));
        switch (resource.type()) {
            case "Thermal" -> members(resource, "Fans", ComponentKind.FAN, drafts);
            case "Power" -> members(resource, "PowerSupplies", ComponentKind.POWER_SUPPLY, drafts);
            case "SimpleStorage" -> members(resource, "Devices", ComponentKind.DRIVE, drafts);
            default -> {
                // one component at most
            }
        }
        return drafts;
    }

    private Draft whole(Resource resource, ComponentKind kind) {
        JsonNode json = resource.json();
        boolean legacy = resource.type().equals("SimpleStorage") || resource.type().equals("NetworkInterface");
        return new Draft(resource.uri(), kind, name(json, resource.uri()), json, resetTypes.of(json), names(json),
                legacy);
    }

    private static void members(Resource resource, String array, ComponentKind kind, List<Draft> drafts) {
        for (Json.Member member : Json.members(resource.json().path(array))) {
            if (member.json().isObject()) {
                String uri = resource.uri() + "#/" + array + member.pointer();
                drafts.add(new Draft(uri, kind, name(member.json(), uri), member.json(), List.of(),
                        names(member.json()), true));
            }
        }
    }

    private static String name(JsonNode json, String uri) {
        String name = Json.firstText(json, "HostName", "Name", "FanName", "Id", "MemberId");
        return name.isEmpty() ? uri.substring(uri.lastIndexOf('/') + 1) : name;
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new LinkedHashSet<>();
        add(names, Json.text(json, "Name"));
        add(names, Json.text(json, "FanName"));
        add(names, Json.text(json, "Id"));
        add(names, Json.text(json.path("Location").path("PartLocation"), "ServiceLabel"));
        return names;
    }

    /** A bare number names a place in a list, not a part. */
    private static void add(Set<String> names, String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (!plain.isEmpty() && !plain.matches("\\d+")) {
            names.add(plain);
        }
    }
}
