package org.shadowrack.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.Position;

/** Breaks when a table places a host elsewhere than it says, or takes a bad line silently. */
class PositionTableTest {
    private static final String HEADER = "host,rack,unit,height,power_feed,uplink\n";

    @TempDir
    Path folder;

    private Outcome<Map<String, Position>> read(String text) throws IOException {
        return new PositionTable(Files.writeString(folder.resolve("racks.csv"), text)).positions();
    }

    @Test
    void aLineIsAPositionAndWhatIsEmptyIsUnknown() throws IOException {
        assertThat(read("\uFEFF" + HEADER + "R01-U03,\"Rack 1, left\",3,2,A+B,leaf-1\n\nr02,Rack 2,,,,\n"))
                .isEqualTo(Outcome.ok(Map.of("r01-u03", new Position("Rack 1, left", 3, 2, "A+B", "leaf-1"), "r02",
                        new Position("Rack 2", 0, 1, null, null))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | line 1: the header", "'host,rack' | line 1: the header",
            "'H,a,R,3' | line 2: 4 fields", "'Hx,R,3,2,,,' | line 2: 7 fields", "'H,R,3,2,,' | line 2: 6 fields",
            "'Ha,R,3,2,,;b,R,three,2,,' | line 3: unit 'three'", "'Ha,R,3,0,,' | line 2: unit '3' or height '0'",
            "'Ha,R,3,2,,;A,R,4,2,,' | line 3: 'A' has a line already"})
    void aBadLineIsToldWithItsNumber(String rows, String said) throws IOException {
        String text = rows.startsWith("H") ? HEADER + rows.substring(1).replace(';', '\n') + "\n" : rows;
        assertThat(read(text)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.problem().code()).isEqualTo(ProblemCode.BAD_INPUT);
            assertThat(failed.problem().message()).startsWith(said);
        });
    }

    @Test
    void aMissingFileIsToldAsThat() {
        assertThat(new PositionTable(folder.resolve("none.csv")).positions()).isInstanceOfSatisfying(
                Outcome.Failed.class, failed -> assertThat(failed.problem().line()).contains("no such file"));
    }
}
