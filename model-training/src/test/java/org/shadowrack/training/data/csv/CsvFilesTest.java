package org.shadowrack.training.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;

/** Breaks when the contract's CSV is read otherwise, or when a bad file gets no message that names its line. */
class CsvFilesTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private Telemetry read(String text) throws IOException {
        return done(CsvFiles.telemetry(file(text)));
    }

    private Refusal refused(String text) throws IOException {
        return refusal(CsvFiles.telemetry(file(text)));
    }

    static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    static Refusal refusal(Result<?> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<?>) result).refusal();
    }

    private static double[] column(Telemetry telemetry, int component, int metric) {
        var series = telemetry.components().get(component);
        double[] values = new double[series.rows()];
        series.copyColumn(metric, values);
        return values;
    }

    @Test
    void rowsInAnyOrderAreSortedAndOfTwoAtOneInstantTheLaterLineStays() throws IOException {
        Telemetry telemetry = read("component,time,t\nb,200,2\na,300,3\na,100,1\na,300,4\n");
        assertThat(telemetry.components()).extracting(series -> series.component()).containsExactly("a", "b");
        assertThat(telemetry.components().getFirst().timeAt(0)).isEqualTo(100_000);
        assertThat(column(telemetry, 0, 0)).containsExactly(1, 4);
    }

    @Test
    void timesAreIsoOrEpochSecondsAndEmptyOrNanIsMissing() throws IOException {
        Telemetry telemetry = read("component,time,t,u\na,2023-11-14T22:13:20Z,,1\na,1700000001.5,NaN,2\n"
                + "a,2023-11-15T00:13:22+02:00,7,\n");
        assertThat(telemetry.components().getFirst().timeAt(0)).isEqualTo(1_700_000_000_000L);
        assertThat(telemetry.components().getFirst().timeAt(1)).isEqualTo(1_700_000_001_500L);
        assertThat(telemetry.components().getFirst().timeAt(2)).isEqualTo(1_700_000_002_000L);
        assertThat(column(telemetry, 0, 0)).containsExactly(Double.NaN, Double.NaN, 7);
    }

    @Test
    void aColumnOfTextsIsNominalAndQuotesMayHoldCommas() throws IOException {
        Telemetry telemetry = read("component,time,model\n\"a,1\",1,\"X \"\"9\"\"\"\n\"a,1\",2,Y\n");
        assertThat(telemetry.metrics()).containsExactly(
                Metric.nominal("model", java.util.List.of("X \"9\"", "Y")));
        assertThat(telemetry.components().getFirst().component()).isEqualTo("a,1");
    }

    @Test
    void aByteOrderMarkWindowsLinesAndBlankLinesDoNotMatter() throws IOException {
        assertThat(read("\uFEFFcomponent,time,t\r\n\r\na,1,2\r\n").rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | is empty
            component,time,t                            | has a header but no row
            component,t                                 | line 1: column 2 is 't', not 'time'
            component,time/a,1                          | line 1 names no metric
            component,time,t,t/a,1,1,1                  | line 1: column 't' is there twice
            component,time,t/a,1                        | line 2 has 2 cells, the header has 3
            component,time,t/a,1,2/a,2,2,3              | line 3 has 4 cells, the header has 3
            component,time,t/a,yesterday,2              | line 2, column 'time' is 'yesterday'
            component,time,t/a,,2                       | line 2, column 'time' is empty
            component,time,t/a,1700000000000,2          | perhaps milliseconds
            component,time,t/,1,2                       | line 2, column 'component' is empty
            component,time,t/a,1,2/a,2,2/a,3,2/a,4,2/a,5,hot | line 6, column 't' is 'hot'
            component,time,t/a,1,2/a,2,2/a,3,2/a,4,2/a,5,Infinity | line 6, column 't' is 'Infinity'
            component,time,t/a,1,"2                     | line 2 has a quote that is never closed
            """)
    void aBadFileIsRefusedWithOneMessageThatNamesTheLine(String text, String words) throws IOException {
        Refusal refusal = refused(text.replace('/', '\n'));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.BAD_INPUT);
        assertThat(refusal.message()).contains("t.csv").contains(words);
        assertThat(refusal.next()).isNotBlank();
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
        Path endless = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.isReadable(endless), "this system has no endless file");
        assertThat(refusal(CsvFiles.telemetry(endless)).message()).contains("line 1 is longer than");
    }

    @Test
    void aMissingFileAndATruncatedGzipSaySo() throws IOException {
        assertThat(refusal(CsvFiles.telemetry(folder.resolve("none.csv"))).message()).contains("no such file");
        Path cut = folder.resolve("cut.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
            out.write("component,time,t\na,1,2\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal(CsvFiles.telemetry(cut)).message()).contains("compressed file is damaged");
    }

    @Test
    void forAModelItsColumnsAreTakenByNameAndOthersLeftOut() throws IOException {
        Path file = file("component,time,other,t\na,1,5,2\n");
        Telemetry telemetry = done(
                CsvFiles.telemetry(file, java.util.List.of(Metric.numeric("gone"), Metric.numeric("t"))));
        assertThat(column(telemetry, 0, 0)).containsExactly(Double.NaN);
        assertThat(column(telemetry, 0, 1)).containsExactly(2);
    }

    @Test
    void failuresAndTruthAreReadAndAHeaderAloneIsAnEmptyLog() throws IOException {
        assertThat(done(CsvFiles.failures(file("component,time,kind\n"))).size()).isZero();
        assertThat(done(CsvFiles.failures(file("component,time,kind\na,5,x\na,3,x\na,5,y\n"))).of("a"))
                .containsExactly(3_000, 5_000);
        assertThat(done(CsvFiles.remainingLives(file("component,rul_seconds\na,1.5\n"))))
                .containsEntry("a", Duration.ofMillis(1500));
        assertThat(refusal(CsvFiles.remainingLives(file("component,rul_seconds\na,1\na,2\n"))).message())
                .contains("line 3").contains("'a'");
    }
}
