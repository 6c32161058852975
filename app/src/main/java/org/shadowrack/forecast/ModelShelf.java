package org.shadowrack.forecast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.training.outcome.Result;

/** The models in use and those before them. Thread-safe. */
final class ModelShelf {
    private final Path folder;
    private final List<KindModel> newestFirst = new ArrayList<>();

    /** A shelf of what lies in {@code folder}; a file that can't be used is left there and reported, and the others serve. */
    ModelShelf(Path folder) {
        this.folder = folder;
        newestFirst.addAll(StoredModels.in(folder));
    }

    /** Writes a new model beside the others and puts it into use. */
    synchronized Outcome<ModelCard> put(KindModel trained) {
        int version = 1 + (int) newestFirst.stream().filter(model -> model.kind() == trained.kind()).count();
        KindModel model = new KindModel(trained.kind(), version, trained.model(), trained.trainedAt());
        return switch (StoredModels.write(model.model(), file(model))) {
            case Result.Done<Path> written -> {
                newestFirst.addFirst(model);
                yield Outcome.ok(card(model, true));
            }
            case Result.Refused<Path>(var refusal) -> Outcome
                    .failed(Problem.failed(refusal.message(), refusal.tried(), refusal.next()));
        };
    }

    private Path file(KindModel model) {
        return folder.resolve(model.name() + ".model");
    }

    /** The newest of each kind. */
    synchronized Map<ComponentKind, KindModel> inUse() {
        Map<ComponentKind, KindModel> newest = new EnumMap<>(ComponentKind.class);
        newestFirst.forEach(model -> newest.putIfAbsent(model.kind(), model));
        return newest;
    }

    synchronized List<ModelCard> cards() {
        Map<ComponentKind, KindModel> inUse = inUse();
        return newestFirst.stream().map(model -> card(model, inUse.containsValue(model))).toList();
    }

    private ModelCard card(KindModel model, boolean inUse) {
        return new ModelCard(model.name(), file(model), model.model().origin().algorithm(),
                model.model().main().horizon(), model.metrics(), model.trainedAt(), model.model().origin().from(),
                inUse);
    }
}
