package org.shadowrack.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.file.ModelFiles;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model files of a site: {@code kind-version.model}. */
final class StoredModels {
    private static final Logger LOG = LoggerFactory.getLogger(StoredModels.class);
    private static final String ENDING = ".model";

    private StoredModels() {}

    static Result<Path> write(FailureModel model, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException unwritable) {
            return Result.refused(new Refusal(Refusal.Reason.FAILED, "its folder can't be made: " + unwritable,
                    "write " + file, "check that the site's data folder may be written"));
        }
        return ModelFiles.write(model, file);
    }

    /** All that can be read, newest version first. */
    static List<KindModel> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).map(StoredModels::read)
                    .flatMap(Optional::stream).sorted(Comparator.comparingInt(KindModel::version).reversed()).toList();
        } catch (IOException unreadable) {
            LOG.warn("no models: {} can't be listed: {}", folder, unreadable.getMessage());
            return List.of();
        }
    }

    private static Optional<KindModel> read(Path file) {
        String name = String.valueOf(file.getFileName()).replace(ENDING, "");
        int dash = name.lastIndexOf('-');
        Optional<ComponentKind> kind = Arrays.stream(ComponentKind.values())
                .filter(one -> dash > 0 && one.word().equals(name.substring(0, dash).toLowerCase(Locale.ROOT)))
                .findFirst();
        if (kind.isEmpty() || !name.substring(dash + 1).matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        return switch (ModelFiles.read(file)) {
            case Result.Done<FailureModel>(FailureModel model) -> Optional.of(new KindModel(kind.get(),
                    Integer.parseInt(name.substring(dash + 1)), model, model.origin().until()));
            case Result.Refused<FailureModel>(Refusal refusal) -> {
                LOG.warn("{} is not used: {}", file, refusal.message());
                yield Optional.empty();
            }
        };
    }
}
