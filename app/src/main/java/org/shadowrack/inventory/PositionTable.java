package org.shadowrack.inventory;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Position;

/**
 * Positions in a CSV file: a header {@code host,rack,unit,height,power_feed,uplink}, then a line a host. The last four
 * columns may be empty; several feeds or uplinks are joined by +. A bad line makes the whole file a problem.
 */
public final class PositionTable implements PositionSource {
    private static final List<String> HEADER = List.of("host", "rack", "unit", "height", "power_feed", "uplink");
    private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
    private static final int MOST_UNITS = 100;
    private final Path file;

    /** The table in {@code file}. */
    public PositionTable(Path file) {
        this.file = file;
    }

    @Override
    public Outcome<Map<String, Position>> positions() {
        String tried = "Reading positions from " + file;
        try {
            return read(Files.readAllLines(file), tried);
        } catch (NoSuchFileException e) {
            return Outcome.failed(Problem.badInput("there is no such file", tried, "Check inventory.positions"));
        } catch (CharacterCodingException e) {
            return Outcome.failed(Problem.badInput("it is not UTF-8 text", tried, "Convert it to UTF-8"));
        } catch (IOException e) {
            return Outcome.failed(Problem.failed(e.toString(), tried, "Check that you may read it"));
        }
    }

    private static Outcome<Map<String, Position>> read(List<String> lines, String tried) {
        if (lines.isEmpty() || !fields(lines.getFirst().replace("\uFEFF", "")).equals(HEADER)) {
            return bad(1, "the header is not " + String.join(",", HEADER), "Write it so", tried);
        }
        Map<String, Position> positions = new LinkedHashMap<>();
        for (int number = 2; number <= lines.size(); number++) {
            List<String> fields = fields(lines.get(number - 1));
            if (fields.equals(List.of(""))) {
                continue;
            }
            if (fields.size() != HEADER.size() || fields.get(0).isEmpty()) {
                return bad(number, fields.size() + " fields, the header has " + HEADER.size() + ", or no host",
                        "Complete the line", tried);
            }
            int unit = units(fields.get(2), 0);
            int height = units(fields.get(3), 1);
            if (unit < 0 || height < 1) {
                return bad(number, "unit '" + fields.get(2) + "' or height '" + fields.get(3) + "' is no number of"
                        + " rack units", "Write whole numbers from 1 to " + MOST_UNITS + ", or leave them empty",
                        tried);
            }
            if (positions.put(PlacedDiscovery.key(fields.get(0)), new Position(fields.get(1), unit, height,
                    known(fields.get(4)), known(fields.get(5)))) != null) {
                return bad(number, "'" + fields.get(0) + "' has a line already", "Give each host one line", tried);
            }
        }
        return Outcome.ok(positions);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split(OUTSIDE_QUOTES, -1)) {
            String plain = field.strip();
            fields.add(plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                    ? plain.substring(1, plain.length() - 1).replace("\"\"", "\"")
                    : plain);
        }
        return fields;
    }

    private static int units(String text, int otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        int units = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
        return units >= 1 && units <= MOST_UNITS ? units : -1;
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Outcome<Map<String, Position>> bad(int line, String what, String next, String tried) {
        return Outcome.failed(Problem.badInput("line " + line + ": " + what, tried, next));
    }
}
