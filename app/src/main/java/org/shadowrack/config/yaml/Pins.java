package org.shadowrack.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.security.Trust;

/** Puts pins of certificates into settings, and into the text of a site file. */
final class Pins {
    private Pins() {}

    /** The same settings, in which the services named trust their pin alone. */
    static SiteSettings in(SiteSettings settings, Map<String, String> pins) {
        List<ServiceSettings> services = settings.services().stream().map(service -> {
            String pin = pins.get(service.name());
            return pin == null
                    ? service
                    : new ServiceSettings(service.name(), service.url(), service.user(), service.credential(),
                            new Trust.Pinned(pin), service.poll(), service.role());
        }).toList();
        return settings.of(services);
    }

    /** The text with a line below each service's {@code url}; empty where one gives its trust already or is not laid out in lines. */
    static String inserted(String text, Map<String, String> pins) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        // From the last line up, so that the places of those above stay true.
        TreeMap<Integer, String> at = new TreeMap<>(java.util.Comparator.reverseOrder());
        Fields site = Fields.of(NodeParser.parse(text), Fields.mapping(NodeParser.parse(text)).values().keySet());
        for (Node node : site.elements("services")) {
            Node.Mapping service = Fields.mapping(node);
            String pin = pins.get(Fields.text(service.values().getOrDefault("name", node)));
            Node.Place url = service.keys().get("url");
            if (pin != null) {
                if (url == null || service.keys().containsKey("trust") || !isBlock(lines.get(url.line() - 1), url)) {
                    return "";
                }
                at.put(url.line(), " ".repeat(url.column() - 1) + "trust: {pin: " + pin + "}");
            }
        }
        at.forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /** Whether the key stands first on its line, or behind the dash of its list. */
    private static boolean isBlock(String line, Node.Place key) {
        return line.substring(0, Math.min(line.length(), key.column() - 1)).matches("[ -]*");
    }
}
