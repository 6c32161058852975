package org.shadowrack.whatif.bundle;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.history.History;
import org.shadowrack.whatif.OpenBundle;

/** A bundle in a scratch folder of its own. */
record UnpackedBundle(Path folder, SiteSettings settings, History history, UnaryOperator<String> kinds, Instant made)
        implements
            OpenBundle {
    @Override
    public Path models() {
        return folder.resolve(ZippedBundles.MODELS);
    }

    @Override
    public void close() {
        history.close();
        Folders.delete(folder);
    }
}
