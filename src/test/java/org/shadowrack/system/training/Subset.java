package org.shadowrack.system.training;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** Copies lines of a CSV, possibly compressed, so that a test need not read all of it. */
final class Subset {

    private Subset() {}

    /** The header and the lines of these components. */
    static Path of(Path source, Path target, Predicate<String> components) throws IOException {
        return rewritten(source, target, line -> line.startsWith("component,")
                || components.test(line.substring(0, line.indexOf(','))) ? line : "");
    }

    /** Each line as converted; those that become empty are left out. */
    static Path rewritten(Path source, Path target, UnaryOperator<String> conversion) throws IOException {
        try (InputStream raw = Files.newInputStream(source);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        source.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(target)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String converted = conversion.apply(line);
                if (!converted.isEmpty()) {
                    out.write(converted);
                    out.newLine();
                }
            }
        }
        return target;
    }
}
