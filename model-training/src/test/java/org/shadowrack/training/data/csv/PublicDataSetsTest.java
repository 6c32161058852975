package org.shadowrack.training.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.training.data.Recording;

/** Breaks when the published forms of the public records are read otherwise. */
class PublicDataSetsTest {

    private static final long HOUR = 3_600_000;

    @TempDir
    Path folder;

    private static String engine(int unit, int cycle) {
        return unit + " " + cycle + " "
                + IntStream.range(0, 24).mapToObj(i -> String.valueOf(i + cycle / 10.0))
                        .collect(Collectors.joining(" "))
                + "  ";
    }

    @Test
    void enginesFailAtTheirLastCycle() throws IOException {
        Path text = Files.writeString(folder.resolve("train_FD001.txt"),
                engine(1, 1) + "\n" + engine(1, 2) + "\n" + engine(2, 1) + "\n");
        Recording recording = CsvFilesTest.done(PublicDataSets.cmapss(text, Optional.empty()));
        var first = recording.telemetry().components().getFirst();
        assertThat(first.component()).isEqualTo("engine-001");
        assertThat(first.timeAt(1) - first.timeAt(0)).isEqualTo(HOUR);
        assertThat(recording.failures().of("engine-001")).containsExactly(first.lastTime());
        assertThat(recording.telemetry().metrics()).extracting(metric -> metric.name()).startsWith("setting_1")
                .endsWith("sensor_21");
        double[] values = new double[2];
        first.copyColumn(23, values);
        assertThat(values).containsExactly(23.1, 23.2);
    }

    @Test
    void withALifeFileTheyFailSoManyCyclesAfterTheirLast() throws IOException {
        Path text = Files.writeString(folder.resolve("test.txt"), engine(1, 1) + "\n" + engine(2, 4) + "\n");
        Path lives = Files.writeString(folder.resolve("RUL.txt"), "112 \n98 \n");
        Recording recording = CsvFilesTest.done(PublicDataSets.cmapss(text, Optional.of(lives)));
        assertThat(recording.failures().of("engine-002"))
                .containsExactly(recording.telemetry().components().get(1).lastTime() + 98 * HOUR);
        Files.writeString(lives, "112\n");
        assertThat(CsvFilesTest.refusal(PublicDataSets.cmapss(text, Optional.of(lives))).message())
                .contains("1 lines for 2 units");
    }

    @Test
    void aTextThatIsNoEngineRecordNamesTheLine() throws IOException {
        Path text = Files.writeString(folder.resolve("x.txt"), engine(1, 1) + "\n1 2 3\n");
        assertThat(CsvFilesTest.refusal(PublicDataSets.cmapss(text, Optional.empty())).message())
                .contains("line 2 has 3 numbers");
    }

    private void day(String date, String... lines) throws IOException {
        Files.writeString(folder.resolve(date + ".csv"),
                "date,serial_number,model,capacity_bytes,failure,smart_5_normalized,smart_5_raw,smart_194_raw\n"
                        + String.join("\n", lines) + "\n");
    }

    @Test
    void drivesKeepTheDaysOnWhichACounterChangedAndTheirFirstAndLast() throws IOException {
        day("2015-01-01", "2015-01-01,A,M1,1,0,100,0,30", "2015-01-01,B,M2,1,0,100,,31");
        day("2015-01-02", "2015-01-02,A,M1,1,0,100,0,35", "2015-01-02,B,M2,1,0,100,,31");
        day("2015-01-03", "2015-01-03,A,M1,1,0,100,8,36", "2015-01-03,B,M2,1,0,100,,31");
        day("2015-01-04", "2015-01-04,A,M1,1,1,100,8,37");
        Files.writeString(folder.resolve("docs.csv"), "not a day");
        Recording recording = CsvFilesTest.done(PublicDataSets.backblaze(folder));
        var a = recording.telemetry().components().getFirst();
        double[] reallocated = new double[a.rows()];
        a.copyColumn(1, reallocated);
        assertThat(reallocated).containsExactly(0, 8, 8);
        assertThat(Instant.ofEpochMilli(a.timeAt(1))).isEqualTo(Instant.parse("2015-01-03T00:00:00Z"));
        var b = recording.telemetry().components().get(1);
        assertThat(Instant.ofEpochMilli(b.lastTime())).isEqualTo(Instant.parse("2015-01-03T00:00:00Z"));
        assertThat(recording.telemetry().metrics().getFirst().values()).containsExactly("M1", "M2");
        assertThat(recording.failures().of("A")).containsExactly(a.lastTime());
        assertThat(recording.failures().size()).isEqualTo(1);
    }

    @Test
    void aBadDayIsNamedWithItsLineAndAnEmptyFolderSaysSo() throws IOException {
        assertThat(CsvFilesTest.refusal(PublicDataSets.backblaze(folder)).message()).contains("no daily file");
        day("2015-01-01", "2015-01-01,A,M1,1,0,100,0,30", "2015-01-01,B,M2,1,0,100,many,31");
        assertThat(CsvFilesTest.refusal(PublicDataSets.backblaze(folder)).message()).contains("2015-01-01.csv")
                .contains("line 3").contains("'many'");
    }
}
