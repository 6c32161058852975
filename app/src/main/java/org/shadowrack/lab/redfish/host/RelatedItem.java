package org.shadowrack.lab.redfish.host;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostUris;

/** Which part a sensor watches, as its id says. */
final class RelatedItem {

    private static final Pattern NUMBERED = Pattern.compile("(CPU|Fan|PSU|Drive|DIMM)(\\d+)[A-Z].*");
    private static final Map<String, PartKind> KINDS = Map.of("CPU", PartKind.PROCESSOR, "Fan", PartKind.FAN, "PSU",
            PartKind.POWER_SUPPLY, "Drive", PartKind.DRIVE, "DIMM", PartKind.DIMM);

    private RelatedItem() {}

    static Optional<String> of(String sensor) {
        Matcher matcher = NUMBERED.matcher(sensor);
        if (matcher.matches()) {
            PartKind kind = KINDS.get(matcher.group(1));
            return kind == null
                    ? Optional.empty()
                    : Optional.of(HostUris.part(kind, Integer.parseInt(matcher.group(2))));
        }
        return Optional.of(sensor.equals("CPUUtilization") ? HostUris.SYSTEM : HostUris.CHASSIS);
    }
}
