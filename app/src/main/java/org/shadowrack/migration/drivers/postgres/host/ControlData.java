package org.shadowrack.migration.drivers.postgres.host;

import java.util.Map;
import java.util.stream.Collectors;
import org.shadowrack.migration.driver.Trouble;

/**
 * What the control file of a data folder says (pg_controldata).
 *
 * @param state such as {@code shut down}, {@code shut down in recovery}, {@code in production}
 * @param checkpoint LSN of the latest checkpoint record, such as {@code 0/3000148}
 * @param timeline of that checkpoint
 */
public record ControlData(String state, String checkpoint, long timeline) {
    static ControlData parse(String text) throws Trouble {
        Map<String, String> fields = text.lines().filter(line -> line.contains(":")).collect(Collectors.toMap(
                line -> line.substring(0, line.indexOf(':')).strip(),
                line -> line.substring(line.indexOf(':') + 1).strip(), (first, second) -> first));
        String timeline = fields.getOrDefault("Latest checkpoint's TimeLineID", "");
        if (!timeline.matches("[0-9]{1,10}")) {
            throw new Trouble(Trouble.Effect.NONE_YET, "Reading a control file", "it tells no timeline: " + text);
        }
        return new ControlData(fields.getOrDefault("Database cluster state", ""),
                fields.getOrDefault("Latest checkpoint location", ""), Long.parseLong(timeline));
    }

    /** Whether it ended by an orderly stop as a primary, its last record being that checkpoint. */
    public boolean endedAsPrimary() {
        return "shut down".equals(state);
    }

    /** Whether it ended by an orderly stop, as a primary or as a standby: nothing is written after that. */
    boolean endedInOrder() {
        return endedAsPrimary() || "shut down in recovery".equals(state);
    }

    /** Whether it last took writes itself, rather than replaying those of another. */
    public boolean tookWrites() {
        return endedAsPrimary() || "in production".equals(state) || "shutting down".equals(state);
    }
}
