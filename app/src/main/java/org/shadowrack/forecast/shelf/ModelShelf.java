package org.shadowrack.forecast.shelf;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.Forecasting.Provenance;
import org.shadowrack.forecast.shelf.Register.Entry;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.training.measure.Champion;
import org.shadowrack.training.outcome.Result;

/** The models in use, the candidates, and those before them. Thread-safe. */
public final class ModelShelf {
    private final Path folder;
    private final List<KindModel> newestFirst = new ArrayList<>();
    private Register register;

    /**
     * A shelf of what lies in {@code folder}. A file that can't be read, or is not what was registered, is left there and
     * reported; where it was in use, the last good one of its scope serves.
     */
    public ModelShelf(Path folder) {
        this.folder = folder;
        this.register = Register.in(folder);
        newestFirst.addAll(StoredModels.in(folder, register));
        for (KindModel model : newestFirst) {
            if (register.entry(model.name()).isEmpty()) {
                register = register.with(entry(model, Provenance.RETIRED, "found without a register entry", null));
            }
        }
    }

    /** Writes a new model beside the others, into use or as a candidate. */
    public synchronized Outcome<ModelCard> put(KindModel trained, boolean use, String why, @Nullable Curves curves) {
        int version = 1 + register.models().stream().filter(entry -> entry.scope().equals(trained.scope()))
                .mapToInt(Entry::version).max().orElse(0);
        KindModel model = new KindModel(trained.scope(), version, trained.model(), trained.trainedAt());
        return switch (StoredModels.write(model.model(), file(model.name()))) {
            case Result.Done<Path> written -> {
                newestFirst.addFirst(model);
                Register added = register.with(entry(model, Provenance.CANDIDATE, why, curves));
                yield keep(use ? added.using(model.name(), model.scope(), model.trainedAt(), why) : added)
                        .map(kept -> card(model.name()));
            }
            case Result.Refused<Path>(var refusal) -> Outcome
                    .failed(Problem.failed(refusal.message(), refusal.tried(), refusal.next()));
        };
    }

    private Entry entry(KindModel model, String status, String why, @Nullable Curves curves) {
        return new Entry(model.name(), model.scope(), model.version(), StoredModels.checksum(file(model.name())),
                StoredModels.codeVersion(), model.trainedAt(), status, why, null, curves);
    }

    private Outcome<Register> keep(Register changed) {
        return changed.write(folder).map(written -> {
            register = written;
            return written;
        });
    }

    /** Puts a model into use. */
    public synchronized Outcome<ModelCard> use(String name, Instant at, String why) {
        Optional<KindModel> model = model(name);
        if (model.isEmpty()) {
            return Outcome.failed(Problem.badInput(
                    register.entry(name).map(entry -> "its file is missing, damaged or not the one that was registered")
                            .orElse("there is no such model"),
                    "putting " + name + " into use", "List the models and choose one that is not refused"));
        }
        return keep(register.using(name, model.get().scope(), at, why)).map(kept -> card(name));
    }

    /** The model that was in use before the present one of its scope. */
    public synchronized Optional<String> before(String scope) {
        String present = Optional.ofNullable(inUse().get(scope)).map(KindModel::name).orElse("");
        return register.models().stream()
                .filter(entry -> entry.scope().equals(scope) && entry.usedSince() != null
                        && !entry.name().equals(present) && model(entry.name()).isPresent())
                .max(Comparator.comparingInt(Entry::version)).map(Entry::name);
    }

    /** A model that can be used, by its name. */
    public synchronized Optional<KindModel> model(String name) {
        return newestFirst.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** By scope the one in use; where its file was refused, the newest that was in use before; where none was, the newest. */
    public synchronized Map<String, KindModel> inUse() {
        Map<String, KindModel> used = new TreeMap<>();
        newestFirst.stream().filter(model -> status(model).equals(Provenance.IN_USE))
                .forEach(model -> used.putIfAbsent(model.scope(), model));
        newestFirst.stream().filter(model -> status(model).equals(Provenance.RETIRED))
                .forEach(model -> used.putIfAbsent(model.scope(), model));
        return used;
    }

    private String status(KindModel model) {
        return register.entry(model.name()).map(Entry::status).orElse(Provenance.RETIRED);
    }

    /** The newest candidate of each scope that is newer than the one in use. */
    public synchronized Map<String, KindModel> candidates() {
        Map<String, KindModel> used = inUse();
        Map<String, KindModel> candidates = new TreeMap<>();
        newestFirst.stream().filter(model -> status(model).equals(Provenance.CANDIDATE))
                .filter(model -> !used.containsKey(model.scope())
                        || used.get(model.scope()).version() < model.version())
                .forEach(model -> candidates.putIfAbsent(model.scope(), model));
        return candidates;
    }

    /** A model's curves on its test part; empty where they were not kept. */
    public synchronized Optional<Curves> curves(String name) {
        return register.entry(name).map(Entry::curves);
    }

    /** All of them, newest first. */
    public synchronized List<ModelCard> cards() {
        return newestFirst.stream().map(KindModel::name).map(this::card).toList();
    }

    private ModelCard card(String name) {
        KindModel model = model(name).orElseThrow();
        Entry entry = register.entry(name).orElseThrow();
        Champion champion = model.model().main().report().champion();
        boolean used = inUse().containsValue(model);
        String status = used ? Provenance.IN_USE : entry.status();
        return new ModelCard(name, file(name), model.model().origin().algorithm(), model.model().main().horizon(),
                model.metrics(), model.trainedAt(), model.model().origin().from(), used,
                new Provenance(entry.checksum(), entry.codeVersion(), model.model().origin().until(),
                        model.model().origin().recalibratedAt(),
                        champion.name() + ": " + champion.caught() + " caught, " + champion.healthyAlerted()
                                + " healthy alerted",
                        status, entry.why()));
    }

    private Path file(String name) {
        return folder.resolve(name + ".model");
    }
}
