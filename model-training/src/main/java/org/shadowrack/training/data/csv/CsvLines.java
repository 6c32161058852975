package org.shadowrack.training.data.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file, plain or gzip, split into cells. Quotes as in RFC 4180, within a line. */
final class CsvLines implements AutoCloseable {

    private static final int LONGEST_LINE = 1 << 20;

    private final BufferedReader reader;
    private int line;

    CsvLines(Path file) throws IOException {
        reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8), 1 << 16);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        raw.mark(2);
        boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    /** The number of the line that was read last; the header is 1. */
    int line() {
        return line;
    }

    /** The cells of the next line that is not blank, or null at the end. */
    @Nullable
    List<String> next() throws IOException {
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            String content = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!content.isBlank()) {
                return split(content);
            }
        }
        return null;
    }

    private List<String> split(String text) {
        if (text.length() > LONGEST_LINE) {
            throw new MistypedCsvException("line " + line + " is longer than a million characters",
                    "check that the file is a CSV with one row a line");
        }
        return text.indexOf('"') < 0 ? splitPlain(text) : splitQuoted(text);
    }

    private static List<String> splitPlain(String text) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            cells.add(text.substring(start, comma).strip());
            start = comma + 1;
        }
        cells.add(text.substring(start).strip());
        return cells;
    }

    private List<String> splitQuoted(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (escaped) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new MistypedCsvException("line " + line + " has a quote that is never closed",
                    "close the quote, or double it where it belongs to the text");
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
