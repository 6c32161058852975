package org.shadowrack.migration.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Broken where docs/hazards.md names a test that is no more, or a hazard without one. */
class HazardTableTest {
    private static final Path TABLE = Path.of("../docs/hazards.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    @Test
    void everyHazardHasTestsThatExist() throws IOException {
        List<String> rows = Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| ")).skip(2).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(15);
        for (String row : rows) {
            List<MatchResult> named = NAMED.matcher(row.substring(row.lastIndexOf('|', row.length() - 3))).results()
                    .toList();
            assertThat(named).as(row).isNotEmpty();
            for (MatchResult one : named) {
                assertThat(source(one.group(1))).as(one.group()).contains(
                        one.group(2) == null ? "class " + one.group(1) : "void " + one.group(2) + "(");
            }
        }
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path file = files.filter(one -> one.endsWith(test + ".java")).findFirst()
                    .orElseThrow(() -> new AssertionError("there is no test " + test));
            return Files.readString(file);
        }
    }
}
