package org.shadowrack.redfish.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.redfish.reading.Json;

/** Recognises one physical part that both an older and a newer resource tell of. */
final class Twins {
    private final List<Draft> drafts;

    Twins(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** From the URI of the older telling to the URI of the newer, for every part that is certainly the same. */
    Map<String, String> found() {
        Map<String, String> twins = new HashMap<>();
        for (Draft old : drafts) {
            if (old.legacy()) {
                newer(old).filter(twin -> !twins.containsValue(twin.uri()))
                        .ifPresent(twin -> twins.put(old.uri(), twin.uri()));
            }
        }
        return twins;
    }

    private Optional<Draft> newer(Draft old) {
        List<Draft> candidates = drafts.stream()
                .filter(draft -> !draft.legacy() && draft.kind() == old.kind() && sameHome(draft.uri(), old.uri()))
                .toList();
        List<Draft> bySerial = candidates.stream().filter(draft -> sameSerial(draft, old)).toList();
        if (bySerial.size() == 1) {
            return bySerial.stream().findFirst();
        }
        if (old.kind() == ComponentKind.NIC || old.kind() == ComponentKind.STORAGE) {
            return linked(old, candidates);
        }
        List<Draft> byName = candidates.stream().filter(draft -> sameName(draft, old)).toList();
        return byName.size() == 1 && onlyBearer(old) ? Optional.of(byName.getFirst()) : Optional.empty();
    }

    /** The older resource itself says which newer one it stands for. */
    private static Optional<Draft> linked(Draft old, List<Draft> candidates) {
        String property = old.kind() == ComponentKind.NIC ? "NetworkAdapter" : "Storage";
        String link = Json.link(old.json().path("Links").path(property));
        return candidates.stream().filter(draft -> !link.isEmpty() && draft.uri().equals(link)).findFirst();
    }

    /** Several supplies called the same can't be told apart by their name. */
    private boolean onlyBearer(Draft old) {
        return drafts.stream().filter(draft -> draft.legacy() && draft.kind() == old.kind()
                && sameHome(draft.uri(), old.uri()) && sameName(draft, old)).count() == 1;
    }

    private static boolean sameSerial(Draft one, Draft other) {
        String serial = Json.text(one.json(), "SerialNumber").strip();
        return serial.length() > 3 && serial.equals(Json.text(other.json(), "SerialNumber").strip());
    }

    private static boolean sameName(Draft one, Draft other) {
        return one.names().stream().anyMatch(other.names()::contains);
    }

    /** Adapters hang below the chassis and their interfaces below the system; all else shares its home. */
    private static boolean sameHome(String one, String other) {
        return home(one).equals(home(other)) || (home(one).startsWith("/redfish/v1/Chassis/")
                && home(other).startsWith("/redfish/v1/Systems/"));
    }

    /** The first member that a URI leads through, such as {@code /redfish/v1/Chassis/1}. */
    private static String home(String uri) {
        String[] parts = uri.split("/", 6);
        return parts.length < 5 ? uri : String.join("/", List.of(parts).subList(0, 5));
    }
}
