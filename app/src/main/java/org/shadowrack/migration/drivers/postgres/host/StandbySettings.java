package org.shadowrack.migration.drivers.postgres.host;

import java.util.List;
import java.util.stream.Collectors;

/** The settings of a standby in postgresql.auto.conf. Pure. */
final class StandbySettings {
    private static final List<String> OURS = List.of("primary_conninfo", "primary_slot_name", "port",
            "recovery_target_timeline");

    private StandbySettings() {}

    /** The file's text with our settings in place of what it had of them. */
    static String in(String before, Place standby, Place primary) {
        String kept = before.lines().filter(line -> OURS.stream().noneMatch(name -> sets(line, name)))
                .map(line -> line + "\n").collect(Collectors.joining());
        return kept + "port = " + standby.port() + "\n" + "primary_conninfo = '" + connection(standby, primary) + "'\n"
                + "primary_slot_name = '" + standby.slot() + "'\n" + "recovery_target_timeline = 'latest'\n";
    }

    private static boolean sets(String line, String name) {
        return line.strip().matches(name + "\\s*[= ].*");
    }

    private static String connection(Place standby, Place primary) {
        return "host=" + primary.address() + " port=" + primary.port() + " user=" + primary.user()
                + " application_name=" + standby.slot() + " connect_timeout=3"
                + (standby.credential() == null ? "" : " passfile=" + PasswordFile.path(standby));
    }
}
