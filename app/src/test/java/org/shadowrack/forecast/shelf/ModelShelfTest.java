package org.shadowrack.forecast.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.fleet.Taught;
import org.shadowrack.model.outcome.Outcome;

/** Breaks when a file that is not what was registered forecasts, or when the last good model does not. */
class ModelShelfTest {
    private static final KindModel FIRST = Taught.fans(1);
    private static final KindModel SECOND = Taught.fans(2);

    @TempDir
    private Path folder;

    @Test
    void theBetterModelTakesThePlaceAndCanBeTakenBack() {
        ModelShelf shelf = new ModelShelf(folder);
        assertThat(put(shelf, FIRST, true).inUse()).isTrue();
        assertThat(put(shelf, SECOND, false).inUse()).isFalse();
        assertThat(used(shelf)).isEqualTo("fan-1");
        assertThat(shelf.candidates().get("fan")).extracting(KindModel::name).isEqualTo("fan-2");
        assertThat(shelf.use("fan-2", Instant.EPOCH, "tried").isOk()).isTrue();
        assertThat(used(shelf)).isEqualTo("fan-2");
        assertThat(shelf.before("fan")).contains("fan-1");
        assertThat(used(new ModelShelf(folder))).isEqualTo("fan-2");
    }

    @Test
    void aTamperedFileIsRefusedAndTheLastGoodModelServes() throws IOException {
        ModelShelf shelf = new ModelShelf(folder);
        put(shelf, FIRST, true);
        put(shelf, SECOND, true);
        Path file = folder.resolve("fan-2.model");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        ModelShelf reopened = new ModelShelf(folder);
        assertThat(used(reopened)).isEqualTo("fan-1");
        assertThat(reopened.use("fan-2", Instant.EPOCH, "again").isOk()).isFalse();
    }

    @Test
    void aSoundModelOfAnotherSiteIsRefusedToo(@TempDir Path other) throws IOException {
        put(new ModelShelf(folder), FIRST, true);
        put(new ModelShelf(other), SECOND, true);
        Files.copy(other.resolve("fan-1.model"), folder.resolve("fan-7.model"));
        assertThat(used(new ModelShelf(folder))).isEqualTo("fan-1");
        Files.copy(other.resolve("fan-1.model"), folder.resolve("fan-1.model"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(new ModelShelf(folder).inUse()).isEmpty();
    }

    private static ModelCard put(ModelShelf shelf, KindModel model, boolean use) {
        Outcome<ModelCard> put = shelf.put(model, use, "a test", null);
        return put.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    private static String used(ModelShelf shelf) {
        return java.util.Objects.requireNonNull(shelf.inUse().get("fan")).name();
    }
}
