package org.shadowrack.history.embedded;

import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.history.database.Database;
import org.shadowrack.model.outcome.Outcome;

/** Histories in folders of this machine. */
public final class EmbeddedHistories implements Histories {
    private final ThreadFactory threads;

    /** The writer of each history runs on a thread of {@code threads}. */
    public EmbeddedHistories(ThreadFactory threads) {
        this.threads = threads;
    }

    @Override
    public Outcome<History> open(Path folder) {
        return FolderLock.of(folder).then(lock -> opened(folder, false, lock));
    }

    @Override
    public Outcome<History> openReadOnly(Path folder) {
        return opened(folder, true, FolderLock.NONE);
    }

    private Outcome<History> opened(Path folder, boolean readOnly, FolderLock lock) {
        Outcome<History> opened = Database.open(folder, readOnly).then(database -> loaded(database, folder, lock));
        if (!opened.isOk()) {
            lock.close();
        }
        return opened;
    }

    private Outcome<History> loaded(Database database, Path folder, FolderLock lock) {
        Memory memory = new Memory();
        Outcome<Outcome.Done> loaded = database.load("Reading the history in " + folder, memory::load);
        if (!loaded.isOk()) {
            database.close();
        }
        return loaded.map(done -> new EmbeddedHistory(database, memory, lock, threads));
    }
}
