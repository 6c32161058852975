package org.shadowrack.cli.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV by RFC 4180, a record at a time; a record is one line (no line breaks in quotes). Not thread-safe. */
final class CsvReader implements AutoCloseable {
    private final BufferedReader reader;
    private long line;

    CsvReader(Path file) throws IOException {
        this.reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    /** Number of the record read last, from 1. */
    long line() {
        return line;
    }

    /** The next record that is not empty; null at the end. */
    @Nullable
    List<String> next() throws IOException {
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            String plain = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!plain.isBlank()) {
                return plain.indexOf('"') < 0 ? plain(plain) : quoted(plain);
            }
        }
        return null;
    }

    private static List<String> plain(String text) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            fields.add(text.substring(start, comma).strip());
            start = comma + 1;
        }
        fields.add(text.substring(start).strip());
        return fields;
    }

    private List<String> quoted(String text) throws BadCsv {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' && inside && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (character == '"') {
                inside = !inside;
            } else if (character == ',' && !inside) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        if (inside) {
            throw new BadCsv(line, "a quote is not closed", "Close it on the same line");
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /** A field as it is written: quoted where it must be. */
    static String field(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"").replaceAll("[\r\n]+", " ") + '"';
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
