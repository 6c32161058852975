package org.shadowrack.training.data.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Recording;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.TelemetryBuilder;

/**
 * Backblaze's daily drive statistics: one CSV a day, one line a drive: {@code date,serial_number,model,capacity_bytes,failure},
 * then {@code smart_N_normalized} and {@code smart_N_raw}. The raw values of the attributes that tell of errors and wear are
 * read. A day on which none of them changed is left out, but for a drive's first and last: a value holds until the next row.
 */
final class BackblazeReader {

    /** SMART attributes by number: reallocated, spin retries, cycles, uncorrectable, timeouts, CRC errors and the like. */
    private static final List<Integer> ATTRIBUTES = List.of(5, 10, 12, 183, 184, 187, 188, 189, 190, 194, 196, 197, 198,
            199);
    /** Temperatures change daily without meaning: they come along with other changes only. */
    private static final List<Integer> RESTLESS = List.of(9, 190, 194);

    private final List<Path> days;
    private final List<Integer> attributes = new ArrayList<>();
    private final Map<String, Integer> models = new HashMap<>();
    private final List<FailureEvent> failures = new ArrayList<>();

    private BackblazeReader(List<Path> days) {
        this.days = days;
    }

    static Recording read(Path folder) throws IOException {
        List<Path> days = daysIn(folder);
        if (days.isEmpty()) {
            throw new MistypedCsvException("it holds no daily file such as 2015-01-31.csv",
                    "give the folder of the unpacked daily files");
        }
        BackblazeReader reader = new BackblazeReader(days);
        reader.survey();
        return reader.read();
    }

    private static List<Path> daysIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> String.valueOf(file.getFileName()).matches("\\d{4}-\\d\\d-\\d\\d\\.csv(\\.gz)?"))
                    .sorted().toList();
        }
    }

    /** The columns differ from year to year, and the models must be known before the first row. */
    private void survey() throws IOException {
        TreeSet<Integer> found = new TreeSet<>();
        TreeSet<String> names = new TreeSet<>();
        for (Path day : days) {
            try (CsvLines lines = new CsvLines(day)) {
                CsvHeader header = DriveColumns.header(lines, day);
                ATTRIBUTES.stream().filter(number -> header.names().contains(DriveColumns.raw(number)))
                        .forEach(found::add);
                int model = header.names().indexOf("model");
                for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                    header.requireWidth(cells, lines.line());
                    names.add(cells.get(model));
                }
            } catch (MistypedCsvException wrong) {
                throw new MistypedCsvException(day.getFileName() + ": " + wrong.getMessage(), wrong.next());
            }
        }
        attributes.addAll(found);
        names.forEach(name -> models.put(name, models.size()));
    }

    private Recording read() throws IOException {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(Metric.nominal("model", models.keySet().stream().sorted().toList()));
        attributes.forEach(number -> metrics.add(Metric.numeric("smart_" + number)));
        DriveRows rows = new DriveRows(new TelemetryBuilder(metrics), restless());
        for (Path day : days) {
            readDay(day, rows);
        }
        return new Recording(rows.build(), FailureLog.of(failures));
    }

    private boolean[] restless() {
        boolean[] restless = new boolean[attributes.size() + 1];
        for (int i = 0; i < attributes.size(); i++) {
            restless[i + 1] = RESTLESS.contains(attributes.get(i));
        }
        return restless;
    }

    private void readDay(Path day, DriveRows rows) throws IOException {
        try (CsvLines lines = new CsvLines(day)) {
            CsvHeader header = DriveColumns.header(lines, day);
            DriveColumns columns = DriveColumns.of(header, attributes);
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                header.requireWidth(cells, lines.line());
                readDrive(new CsvRow(cells, lines.line(), header), columns, rows);
            }
        } catch (MistypedCsvException wrong) {
            throw new MistypedCsvException(day.getFileName() + ": " + wrong.getMessage(), wrong.next());
        }
    }

    private void readDrive(CsvRow row, DriveColumns columns, DriveRows rows) {
        String serial = row.text(columns.serial());
        long time = midnight(row, columns.date());
        double[] values = new double[attributes.size() + 1];
        values[0] = models.getOrDefault(row.textOrEmpty(columns.model()), 0);
        for (int i = 0; i < attributes.size(); i++) {
            int column = columns.attributes()[i];
            values[i + 1] = column < 0 ? Double.NaN : row.numberOrMissing(column);
        }
        rows.add(serial, time, values);
        if (row.number(columns.failure()) > 0) {
            failures.add(new FailureEvent(serial, time, "drive-failure"));
        }
    }

    private static long midnight(CsvRow row, int column) {
        try {
            return LocalDate.parse(row.text(column)).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        } catch (DateTimeParseException _) {
            throw row.mistyped(column, "is '" + row.text(column) + "', not a date", "write dates as 2015-01-31");
        }
    }

    /** Where a day's file has what. */
    private record DriveColumns(int date, int serial, int model, int failure, int[] attributes) {
        static CsvHeader header(CsvLines lines, Path day) throws IOException {
            CsvHeader header = CsvHeader.read(lines, day);
            for (String name : List.of("date", "serial_number", "model", "failure")) {
                if (!header.names().contains(name)) {
                    throw new MistypedCsvException("line 1 has no column '" + name + "'",
                            "give daily files of Backblaze's drive statistics");
                }
            }
            return header;
        }

        static DriveColumns of(CsvHeader header, List<Integer> attributes) {
            List<String> names = header.names();
            return new DriveColumns(names.indexOf("date"), names.indexOf("serial_number"), names.indexOf("model"),
                    names.indexOf("failure"),
                    attributes.stream().mapToInt(number -> names.indexOf(raw(number))).toArray());
        }

        static String raw(int attribute) {
            return "smart_" + attribute + "_raw";
        }
    }

    /** Rows of drives, without the days on which nothing changed. */
    private static final class DriveRows {
        private final TelemetryBuilder telemetry;
        private final boolean[] restless;
        private final Map<String, double[]> kept = new HashMap<>();
        private final Map<String, Pending> pending = new HashMap<>();

        DriveRows(TelemetryBuilder telemetry, boolean[] restless) {
            this.telemetry = telemetry;
            this.restless = restless;
        }

        void add(String drive, long time, double[] values) {
            double[] before = kept.get(drive);
            if (before == null || isChange(before, values)) {
                telemetry.add(drive, time, values);
                kept.put(drive, values);
                pending.remove(drive);
            } else {
                pending.put(drive, new Pending(time, values));
            }
        }

        private boolean isChange(double[] before, double[] now) {
            for (int i = 0; i < now.length; i++) {
                if (!restless[i] && Double.compare(before[i], now[i]) != 0) {
                    return true;
                }
            }
            return false;
        }

        Telemetry build() {
            pending.forEach((drive, row) -> telemetry.add(drive, row.time(), row.values()));
            return telemetry.build();
        }

        /** The newest row, which is needed only if it is the last. */
        private record Pending(long time, double[] values) {}
    }
}
