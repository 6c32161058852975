package org.shadowrack.benchmarks.marks;

import static org.shadowrack.benchmarks.marks.MarkTable.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shadowrack.recorded.TestData;
import org.shadowrack.training.anomaly.Departure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The temperature of an industrial machine (Numenta Anomaly Benchmark), with four labelled failures. An alarm foreshadows a failure
 * if it stands within the five days before its label; alarms less than a day apart are one. All that is neither that nor within a
 * day after a failure is false.
 */
final class MachineMarks {

    private static final String NAME = "realKnownCause/machine_temperature_system_failure.csv";
    private static final long HOUR = 3600;
    private static final long BEFORE = 120 * HOUR;
    private static final long AFTER = 24 * HOUR;

    private MachineMarks() {}

    static void measure(MarkTable table) throws IOException {
        Path data = TestData.folder("failures/nab");
        SortedMap<Long, Double> hours = hours(data.resolve(NAME));
        List<Long> failures = new ArrayList<>();
        JsonNode labels = JsonMapper.shared().readTree(Files.readString(data.resolve("labels/combined_labels.json")));
        labels.path(NAME).forEach(label -> failures.add(seconds(label.asString())));
        Departure departure = new Departure();
        List<Long> ours = new ArrayList<>();
        hours.forEach((hour, value) -> {
            departure.see(value);
            if (departure.isAnomaly()) {
                ours.add(hour);
            }
        });
        double weeks = (hours.lastKey() - hours.firstKey()) / (7 * 24.0 * HOUR);
        table.row("NAB machine temperature", "failures foreshadowed, lead h, false alarms a week",
                words(rule(hours), failures, weeks), words(ours, failures, weeks), "all, < 0.3");
    }

    private static SortedMap<Long, Double> hours(Path file) throws IOException {
        SortedMap<Long, List<Double>> all = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            if (!cells[0].equals("timestamp")) {
                long at = seconds(cells[0]);
                all.computeIfAbsent(at - at % HOUR, none -> new ArrayList<>()).add(Double.parseDouble(cells[1]));
            }
        }
        SortedMap<Long, Double> means = new TreeMap<>();
        all.forEach((hour, values) -> means.put(hour,
                values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN)));
        return means;
    }

    private static long seconds(String text) {
        return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT))
                .toEpochSecond(ZoneOffset.UTC);
    }

    /** The reference: an hour's mean against the median of seven days, beyond three times their median distance from it. */
    private static List<Long> rule(SortedMap<Long, Double> hours) {
        List<Long> alarms = new ArrayList<>();
        hours.forEach((hour, value) -> {
            double[] week = hours.subMap(hour - 7 * 24 * HOUR, hour).values().stream()
                    .mapToDouble(Double::doubleValue).toArray();
            if (week.length >= 48) {
                double median = median(week);
                double mad = median(java.util.Arrays.stream(week).map(one -> Math.abs(one - median)).toArray());
                if (Math.abs(value - median) > 3 * 1.4826 * mad) {
                    alarms.add(hour);
                }
            }
        });
        return alarms;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String words(List<Long> alarms, List<Long> failures, double weeks) {
        List<String> leads = new ArrayList<>();
        for (long failure : failures) {
            alarms.stream().filter(at -> at >= failure - BEFORE && at < failure).findFirst()
                    .ifPresent(first -> leads.add(number("%.0f", (failure - first) / (double) HOUR)));
        }
        long last = Long.MIN_VALUE / 2;
        int wrong = 0;
        boolean right = true;
        for (long at : alarms) {
            boolean near = failures.stream().anyMatch(failure -> at >= failure - BEFORE && at <= failure + AFTER);
            if (at - last > AFTER) {
                wrong += right ? 0 : 1;
                right = near;
            } else {
                right |= near;
            }
            last = at;
        }
        wrong += right ? 0 : 1;
        return number("%d of %d, %s, %.2f", leads.size(), failures.size(), String.join("/", leads), wrong / weeks);
    }
}
