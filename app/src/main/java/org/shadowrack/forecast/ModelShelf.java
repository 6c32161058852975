package org.shadowrack.forecast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentKind;

/** The models in use and those before them. Thread-safe. */
final class ModelShelf {
    private final Path folder;
    private final List<KindModel> newestFirst = new ArrayList<>();

    ModelShelf(Path folder) {
        this.folder = folder;
    }

    /** Puts a new model into use. */
    synchronized Outcome<ModelCard> put(KindModel trained) {
        int version = 1 + (int) newestFirst.stream().filter(model -> model.kind() == trained.kind()).count();
        KindModel model = new KindModel(trained.kind(), version, trained.model(), trained.trainedAt());
        newestFirst.addFirst(model);
        return Outcome.ok(card(model, true));
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
        return new ModelCard(model.name(), folder.resolve(model.name() + ".model"), model.model().origin().algorithm(),
                model.model().main().horizon(), model.metrics(), model.trainedAt(), model.model().origin().from(),
                inUse);
    }
}
