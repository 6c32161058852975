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
    private final StringBuilder text = new StringBuilder();
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
        for (String read = readLine(); read != null; read = readLine()) {
            line++;
            String content = line == 1 && read.startsWith("\uFEFF") ? read.substring(1) : read;
            if (!content.isBlank()) {
                return split(content);
            }
        }
        return null;
    }

    /** Reads no more than a line may have, so that a file without line ends can't fill the memory; null at the end. */
    private @Nullable String readLine() throws IOException {
        text.setLength(0);
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (text.length() == LONGEST_LINE) {
                throw new MistypedCsvException(
                        "line " + (line + 1) + " is longer than " + LONGEST_LINE + " characters",
                        "check that the file has one row a line");
            }
            text.append((char) c);
        }
        return text.toString();
    }

    private List<String> split(String content) {
        return content.indexOf('"') < 0 ? splitPlain(content) : splitQuoted(content);
    }

    private static List<String> splitPlain(String content) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int comma = content.indexOf(','); comma >= 0; comma = content.indexOf(',', start)) {
            cells.add(content.substring(start, comma).strip());
            start = comma + 1;
        }
        cells.add(content.substring(start).strip());
        return cells;
    }

    private List<String> splitQuoted(String content) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < content.length() && content.charAt(i + 1) == '"';
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
