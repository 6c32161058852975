package org.shadowrack.benchmarks.marks;

import java.util.List;

/**
 * Measures the forecasters on public records, and on the lab, beside what they are to beat: NASA's engines, Backblaze's drives, a
 * machine's temperature, the lab. One core but for the lab. Arguments choose among them; without any, all but the lab.
 */
public final class ForecastMarks {

    private ForecastMarks() {}

    /** {@code [engines] [drives] [machine] [lab]}: prints the table. */
    public static void main(String[] arguments) throws Exception {
        List<String> chosen = arguments.length == 0 ? List.of("machine", "engines", "drives") : List.of(arguments);
        MarkTable table = new MarkTable();
        for (String one : chosen) {
            switch (one) {
                case "engines" -> EngineMarks.measure(table);
                case "drives" -> DriveMarks.measure(table);
                case "machine" -> MachineMarks.measure(table);
                case "lab" -> LabMarks.measure(table);
                default -> throw new IllegalArgumentException("Give engines, drives, machine or lab, not " + one);
            }
        }
    }
}
