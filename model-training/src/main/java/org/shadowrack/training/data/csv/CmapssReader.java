package org.shadowrack.training.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Recording;
import org.shadowrack.training.data.TelemetryBuilder;

/**
 * NASA's turbofan text files (C-MAPSS; Saxena, Goebel, Simon and Eklund 2008): 26 numbers a line, separated by blanks: unit,
 * cycle, three settings, 21 sensors. A cycle is taken as an hour.
 */
final class CmapssReader {

    private static final int COLUMNS = 26;
    private static final int SETTINGS = 3;
    private static final long START = 1_700_000_000_000L;
    private static final long CYCLE = 3_600_000;

    private final TelemetryBuilder telemetry = new TelemetryBuilder(metrics());
    private final Map<Integer, Long> lastTimes = new TreeMap<>();

    private static List<Metric> metrics() {
        return IntStream.range(0, COLUMNS - 2)
                .mapToObj(i -> Metric.numeric(i < SETTINGS
                        ? "setting_" + (i + 1)
                        : String.format(Locale.ROOT, "sensor_%02d", i - SETTINGS + 1)))
                .toList();
    }

    /** The recording; each unit fails at its last cycle, or where lives are given so many cycles after it. */
    static Recording read(Path text, Optional<Path> remainingCycles) throws IOException {
        CmapssReader reader = new CmapssReader();
        reader.readRows(text);
        List<Integer> left = remainingCycles.isPresent()
                ? readLives(remainingCycles.get(), reader.lastTimes.size())
                : java.util.Collections.nCopies(reader.lastTimes.size(), 0);
        return new Recording(reader.telemetry.build(), reader.failures(left));
    }

    private void readRows(Path file) throws IOException {
        try (CsvLines lines = new CsvLines(file)) {
            double[] values = new double[COLUMNS - 2];
            for (List<String> line = lines.next(); line != null; line = lines.next()) {
                String[] cells = line.getFirst().split("\\s+");
                if (cells.length != COLUMNS) {
                    throw new MistypedCsvException(
                            "line " + lines.line() + " has " + cells.length + " numbers, not " + COLUMNS,
                            "give a text such as train_FD001.txt");
                }
                for (int i = 0; i < values.length; i++) {
                    values[i] = number(cells[i + 2], lines.line());
                }
                int unit = (int) number(cells[0], lines.line());
                long time = START + Math.round(number(cells[1], lines.line()) * CYCLE);
                telemetry.add(name(unit), time, values);
                lastTimes.merge(unit, time, Math::max);
            }
        }
        if (lastTimes.isEmpty()) {
            throw new MistypedCsvException("it is empty", "give a text such as train_FD001.txt");
        }
    }

    private static List<Integer> readLives(Path file, int units) throws IOException {
        try (CsvLines lines = new CsvLines(file)) {
            List<Integer> lives = new ArrayList<>();
            for (List<String> line = lines.next(); line != null; line = lines.next()) {
                lives.add((int) number(line.getFirst(), lines.line()));
            }
            if (lives.size() != units) {
                throw new MistypedCsvException(
                        file.getFileName() + " has " + lives.size() + " lines for " + units + " units",
                        "give the RUL file that belongs to this test file");
            }
            return lives;
        }
    }

    private static double number(String cell, int line) {
        double value = NumberText.parse(cell);
        if (Double.isNaN(value)) {
            throw new MistypedCsvException("line " + line + " has '" + cell + "', not a number", "correct it");
        }
        return value;
    }

    private FailureLog failures(List<Integer> cyclesLeft) {
        List<FailureEvent> events = new ArrayList<>();
        lastTimes.forEach((unit, last) -> events
                .add(new FailureEvent(name(unit), last + cyclesLeft.get(events.size()) * CYCLE, "end-of-life")));
        return FailureLog.of(events);
    }

    private static String name(int unit) {
        return String.format(Locale.ROOT, "engine-%03d", unit);
    }
}
