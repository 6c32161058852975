package org.shadowrack.redfish.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.ComponentEvent.Kind;

/** Which message ids mean a failure, as a table that people can review; a site's own lines come first. Immutable. */
public final class EventMeanings {
    /** The name of a site's own table, in its data folder. */
    public static final String FILE = "event-meanings.csv";

    private final List<Line> lines;

    private record Line(String vendor, Pattern pattern, String severity, Kind kind) {
        boolean fits(String ofVendor, String messageId, String ofSeverity) {
            return (vendor.equals("*") || vendor.equalsIgnoreCase(ofVendor)) && pattern.matcher(messageId).find()
                    && (severity.equals("*") || severity.equalsIgnoreCase(ofSeverity));
        }
    }

    private EventMeanings(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The table that comes with the console. */
    public static EventMeanings builtIn() {
        try (InputStream in = Objects.requireNonNull(EventMeanings.class.getResourceAsStream("meanings.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parsed(reader.lines().toList(), "the built-in meanings").orElse(problem -> {
                throw new IllegalStateException(problem.line());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same behind the lines of the site's {@link #FILE} in {@code folder}, where there is one. Fails where a line is wrong. */
    public Outcome<EventMeanings> overruledIn(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Outcome.ok(this);
        }
        try {
            return parsed(Files.readAllLines(file), "read " + file).map(site -> {
                List<Line> all = new ArrayList<>(site.lines);
                all.addAll(lines);
                return new EventMeanings(all);
            });
        } catch (IOException e) {
            return Outcome.failed(Problem.badInput("it can't be read: " + e.getMessage(), "read " + file,
                    "Make it readable, or remove it"));
        }
    }

    private static Outcome<EventMeanings> parsed(List<String> text, String tried) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    lines.add(line(line.split(",", 5)));
                } catch (IllegalArgumentException e) {
                    return Outcome.failed(Problem.badInput("line " + (i + 1) + " is wrong: " + e.getMessage(), tried,
                            "Write vendor,pattern,severity,meaning,source; meanings are failure, replaced, warning, info"));
                }
            }
        }
        return Outcome.ok(new EventMeanings(lines));
    }

    private static Line line(String[] columns) {
        if (columns.length < 5) {
            throw new IllegalArgumentException("it has " + columns.length + " of 5 columns");
        }
        try {
            return new Line(columns[0].strip(), Pattern.compile(columns[1].strip()), columns[2].strip(),
                    Kind.valueOf(columns[3].strip().toUpperCase(Locale.ROOT)));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription() + " in " + columns[1], e);
        }
    }

    /** What the message id means; empty where no line fits. */
    Optional<Kind> of(String vendor, String messageId, String severity) {
        return messageId.isEmpty()
                ? Optional.empty()
                : lines.stream().filter(line -> line.fits(vendor, messageId, severity)).map(Line::kind).findFirst();
    }
}
