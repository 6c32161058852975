package org.shadowrack.training.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.swing.DefaultListModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.SyntheticFleet;
import org.shadowrack.training.TrainedModels;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.Algorithm;

/** Breaks when a model file that was damaged, changed, of another version or foreign is used, or one of ours is refused. */
class ModelFilesTest {

    private static final SyntheticFleet FLEET = SyntheticFleet.of(33, 3, 5);

    @TempDir
    static Path folder;

    private static Path sound = Path.of("");

    @BeforeAll
    static void train() {
        sound = TrainedModels.done(ModelFiles.write(TrainedModels.train(FLEET, TrainedModels.plan()),
                folder.resolve("sound.model")));
    }

    private static Path rewritten(UnaryOperator<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = change.apply(new LinkedHashMap<>(SealedZip.unpack(Files.readAllBytes(sound))));
        return Files.write(folder.resolve("changed.model"), SealedZip.pack(entries));
    }

    private static Refusal refusal(Path file) {
        assertThat(ModelFiles.read(file)).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<FailureModel>) ModelFiles.read(file)).refusal();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void aModelThatWasReadForecastsAsTheOneThatWasWritten(Algorithm algorithm) {
        FailureModel written = TrainedModels.train(FLEET, TrainedModels.plan().with(algorithm));
        Path file = TrainedModels.done(ModelFiles.write(written, folder.resolve(algorithm.word() + ".model")));
        FailureModel read = TrainedModels.done(ModelFiles.read(file));
        ModelTraining library = ModelTraining.onWeka();
        FailureLog none = FailureLog.of(List.of());
        assertThat(library.score(read, FLEET.telemetry(), none, 2))
                .isEqualTo(library.score(written, FLEET.telemetry(), none, 2));
        assertThat(read.origin()).isEqualTo(written.origin());
        assertThat(read.main().threshold()).isEqualTo(written.main().threshold());
    }

    @Test
    void aByteChangedAnywhereIsFoundOrChangesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(sound);
        Map<String, byte[]> entries = SealedZip.unpack(whole);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            // The first and last bytes are the zip's own tables, where a change has the strangest effects.
            int place = i < 100 ? i : i < 200 ? whole.length - i + 99 : random.nextInt(whole.length);
            changed[place] ^= (byte) (1 << random.nextInt(8));
            try {
                Map<String, byte[]> read = SealedZip.unpack(changed);
                assertThat(read.keySet()).isEqualTo(entries.keySet());
                read.forEach((name, bytes) -> assertThat(bytes).isEqualTo(entries.get(name)));
            } catch (IOException expected) {
                assertThat(expected).hasMessageMatching("it is .*|its content .*|it unpacks .*");
            }
        }
    }

    @Test
    void aTruncatedFileAnEmptyOneAndOneThatIsNoModelAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(sound);
        Path cut = Files.write(folder.resolve("cut.model"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal(cut).reason()).isEqualTo(Refusal.Reason.BAD_MODEL);
        assertThat(refusal(Files.writeString(folder.resolve("empty.model"), "")).message())
                .contains("no model file");
        assertThat(refusal(Files.writeString(folder.resolve("text.model"), "component,time\n")).message())
                .contains("no model file");
        assertThat(refusal(folder.resolve("none.model")).message()).contains("no such model file");
    }

    @Test
    void anEntryChangedWithoutItsChecksumIsRefused() throws IOException {
        Map<String, byte[]> entries = SealedZip.unpack(Files.readAllBytes(sound));
        String packed = new String(SealedZip.pack(Map.of("a", new byte[]{1})), StandardCharsets.ISO_8859_1);
        assertThat(packed).contains("SHA256SUMS");
        Path file = folder.resolve("resealed.model");
        Map<String, byte[]> fewer = new LinkedHashMap<>(entries);
        fewer.remove("horizon-0.ser");
        Files.write(file, SealedZip.pack(fewer));
        assertThat(refusal(file).message()).contains("it has no horizon-0.ser");
    }

    @Test
    void aClassThatTheLearnersDoNotWriteIsRefusedEvenUnderAGoodSeal() throws IOException {
        for (Serializable foreign : List.of(new DefaultListModel<String>(), folder.toFile(), new Foreign(),
                new java.util.concurrent.atomic.AtomicReference<>("x"))) {
            Path file = rewritten(entries -> {
                entries.put("horizon-0.ser", serialised(foreign));
                return entries;
            });
            assertThat(refusal(file).message())
                    .contains("the class " + foreign.getClass().getName() + " is not allowed");
        }
        assertThat(Foreign.wasRead).isFalse();
    }

    @Test
    void anotherVersionOfTheFormatIsRefusedByItsNumber() throws IOException {
        Path file = rewritten(entries -> {
            String manifest = new String(entries.getOrDefault("manifest.json", new byte[0]), StandardCharsets.UTF_8);
            entries.put("manifest.json", manifest.replaceFirst("\"format\" : \\d+", "\"format\" : 99")
                    .getBytes(StandardCharsets.UTF_8));
            return entries;
        });
        assertThat(refusal(file).message()).contains("version 99");
    }

    @Test
    void aManifestOfAnotherShapeIsRefused() throws IOException {
        Path file = rewritten(entries -> {
            String manifest = new String(entries.getOrDefault("manifest.json", new byte[0]), StandardCharsets.UTF_8);
            entries.put("manifest.json", manifest.replace("\"threshold\" :", "\"threshold\" : \"high\", \"x\" :")
                    .getBytes(StandardCharsets.UTF_8));
            return entries;
        });
        assertThat(refusal(file).message()).contains("manifest");
    }

    private static byte[] serialised(Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** Would run code of its own when read. */
    private static final class Foreign implements Serializable {
        private static final long serialVersionUID = 1;
        private static boolean wasRead;

        private void readObject(java.io.ObjectInputStream in) throws IOException {
            in.skipNBytes(0);
            wasRead = true;
        }
    }
}
