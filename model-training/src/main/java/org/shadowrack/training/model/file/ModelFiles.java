package org.shadowrack.training.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.learn.ClassifierBytes;
import org.shadowrack.training.learn.LearnedModel;
import org.shadowrack.training.learn.ModelFacts;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.remaining.RemainingLifeModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes model files. Stateless. */
public final class ModelFiles {

    private static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModelFiles() {}

    /** Writes the model beside the target, then moves it there in one step. Equal models make equal files. */
    public static Result<Path> write(FailureModel model, Path target) {
        Path folder = target.toAbsolutePath().getParent();
        try {
            Path draft = Files.createTempFile(folder, ".model", ".tmp");
            try {
                Files.write(draft, SealedZip.pack(entries(model)));
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Result.done(target);
        } catch (IOException e) {
            return Result
                    .refused(new Refusal(Refusal.Reason.FAILED, "the model can't be written: " + e, "write " + target,
                            "check that the folder exists and may be written, and that the disk has space"));
        }
    }

    private static Map<String, byte[]> entries(FailureModel model) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Manifest manifest = ManifestConversion.of(model);
        entries.put(MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        for (int i = 0; i < model.horizons().size(); i++) {
            entries.put(manifest.horizons().get(i).entry(), ClassifierBytes.write(model.horizons().get(i).model()));
        }
        Optional<RemainingLifeModel> life = model.remainingLife();
        Manifest.Life facts = manifest.life();
        if (life.isPresent() && facts != null) {
            for (int i = 0; i < facts.models().size(); i++) {
                entries.put(facts.models().get(i).entry(), ClassifierBytes.write(life.get().models().get(i)));
            }
        }
        return entries;
    }

    /** Reads a model, or says why it must not be used. */
    public static Result<FailureModel> read(Path file) {
        try {
            return Result.done(model(SealedZip.unpack(Files.readAllBytes(file))));
        } catch (NoSuchFileException _) {
            return Result.refused(
                    Refusal.badInput("there is no such model file", "read the model " + file, "check the path"));
        } catch (IOException e) {
            return refused(file, String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return refused(file, "its manifest is not what this version writes: " + e.getOriginalMessage());
        }
    }

    private static Result<FailureModel> refused(Path file, String why) {
        return Result.refused(Refusal.badModel("the model file must not be used: " + why, "read the model " + file,
                "train the model again, or copy it again from where it came"));
    }

    private static FailureModel model(Map<String, byte[]> entries) throws IOException {
        requireFormat(entries);
        Manifest manifest = JSON.readValue(entry(entries, MANIFEST), Manifest.class);
        FeatureSchema schema = ManifestConversion.schema(manifest);
        List<String> names = schema.names();
        List<HorizonModel> horizons = new ArrayList<>();
        for (Manifest.Horizon horizon : manifest.horizons()) {
            horizons.add(new HorizonModel(horizon.length(), learned(entries, horizon.entry(), horizon.facts(), names),
                    horizon.calibration(), horizon.threshold(), horizon.rows(), horizon.report()));
        }
        return new FailureModel(manifest.origin(), schema, ManifestConversion.times(manifest), horizons,
                remainingLife(entries, manifest.life(), names), manifest.range());
    }

    private static Optional<RemainingLifeModel> remainingLife(Map<String, byte[]> entries,
            Manifest.@Nullable Life life, List<String> names) throws IOException {
        if (life == null) {
            return Optional.empty();
        }
        List<LearnedModel> models = new ArrayList<>();
        for (Manifest.Learned learned : life.models()) {
            models.add(learned(entries, learned.entry(), learned.facts(), names));
        }
        return Optional.of(new RemainingLifeModel(models, life.band(), life.cap()));
    }

    private static void requireFormat(Map<String, byte[]> entries) throws IOException {
        int format = JSON.readTree(entry(entries, MANIFEST)).path("format").asInt(0);
        if (format != Manifest.FORMAT) {
            throw new IOException(
                    "its format is version " + format + ", this program reads version " + Manifest.FORMAT);
        }
    }

    private static LearnedModel learned(Map<String, byte[]> entries, String name, ModelFacts facts,
            List<String> features)
            throws IOException {
        return ClassifierBytes.read(entry(entries, name), facts, features);
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) throws IOException {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new IOException("it has no " + name);
        }
        return bytes;
    }
}
