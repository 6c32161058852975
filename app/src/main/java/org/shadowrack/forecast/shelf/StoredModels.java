package org.shadowrack.forecast.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
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

    /** SHA-256 of a file, hexadecimal; empty where it can't be read. */
    static String checksum(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            return "";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    /** Version of the running console, as its archive says; {@code development} where it does not run from one. */
    static String codeVersion() {
        String version = StoredModels.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** All that can be read and is what the register says, newest version first. */
    static List<KindModel> in(Path folder, Register register) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).filter(file -> isAsRegistered(file, register))
                    .map(file -> read(file, register)).flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(KindModel::version).reversed()).toList();
        } catch (IOException unreadable) {
            LOG.warn("no models: {} can't be listed: {}", folder, unreadable.getMessage());
            return List.of();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(ENDING, "");
    }

    private static boolean isAsRegistered(Path file, Register register) {
        Optional<Register.Entry> entry = register.entry(name(file));
        boolean foreign = entry.isEmpty() && !register.models().isEmpty();
        if (foreign || entry.isPresent() && !entry.get().checksum().equals(checksum(file))) {
            LOG.warn("{} is not used: {}; the last good model of its scope stays in use", file, foreign
                    ? "this site did not train it"
                    : "it is not the file that was registered");
            return false;
        }
        return true;
    }

    private static Optional<KindModel> read(Path file, Register register) {
        String name = name(file);
        int dash = name.lastIndexOf('-');
        String scope = dash > 0 ? name.substring(0, dash) : "";
        boolean known = scope.equals(KindModel.FLEET)
                || Arrays.stream(ComponentKind.values()).anyMatch(one -> one.word().equals(scope));
        if (!known || !name.substring(dash + 1).matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        return switch (ModelFiles.read(file)) {
            case Result.Done<FailureModel>(FailureModel model) -> Optional.of(new KindModel(scope,
                    Integer.parseInt(name.substring(dash + 1)), model,
                    register.entry(name).map(Register.Entry::trainedAt).orElse(model.origin().until())));
            case Result.Refused<FailureModel>(Refusal refusal) -> {
                LOG.warn("{} is not used: {}", file, refusal.message());
                yield Optional.empty();
            }
        };
    }
}
