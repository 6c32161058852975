package org.shadowrack.forecast.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a site's model files beside their contents, in one small file that is replaced whole. Immutable. */
record Register(List<Entry> models) {
    private static final Logger LOG = LoggerFactory.getLogger(Register.class);
    private static final String FILE = "register.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Register {
        models = List.copyOf(models);
    }

    /** The register in {@code folder}; empty where there is none or it can't be read, which is reported. */
    static Register in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return JSON.readValue(Files.readAllBytes(file), Register.class);
        } catch (NoSuchFileException none) {
            return new Register(List.of());
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("{} can't be read, and the newest models are used: {}", file, unreadable.getMessage());
            return new Register(List.of());
        }
    }

    /** Writes it beside the old one, then in its place. */
    Outcome<Register> write(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, ".register", ".tmp");
            try {
                Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Outcome.ok(this);
        } catch (IOException unwritable) {
            return Outcome.failed(Problem.failed("the register can't be written: " + unwritable.getMessage(),
                    "write " + file, "Check that the site's data folder may be written and that the disk has space"));
        }
    }

    Optional<Entry> entry(String name) {
        return models.stream().filter(entry -> entry.name.equals(name)).findFirst();
    }

    Register with(Entry entry) {
        List<Entry> all = new ArrayList<>(models.stream().filter(one -> !one.name.equals(entry.name)).toList());
        all.add(entry);
        return new Register(all);
    }

    /** The same with {@code name} in use for its scope, and whatever was before it retired. */
    Register using(String name, String scope, Instant at, String why) {
        Map<String, Entry> changed = new HashMap<>();
        for (Entry entry : models) {
            if (entry.name.equals(name)) {
                changed.put(name, entry.as(Forecasting.Provenance.IN_USE, at, why));
            } else if (entry.scope.equals(scope) && entry.status.equals(Forecasting.Provenance.IN_USE)) {
                changed.put(entry.name,
                        entry.as(Forecasting.Provenance.RETIRED, entry.usedSince, name + " took its place"));
            }
        }
        return new Register(models.stream().map(entry -> changed.getOrDefault(entry.name, entry)).toList());
    }

    /**
     * One model.
     *
     * @param usedSince when it was last put into use; null if never
     * @param curves of its test part; null where they could not be drawn
     */
    record Entry(String name, String scope, int version, String checksum, String codeVersion, Instant trainedAt,
            String status, String why, @Nullable Instant usedSince, @Nullable Curves curves) {
        Entry as(String newStatus, @Nullable Instant since, String newWhy) {
            return new Entry(name, scope, version, checksum, codeVersion, trainedAt, newStatus, newWhy, since, curves);
        }
    }
}
