package org.shadowrack.history.embedded;

import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.history.database.Database;
import org.shadowrack.history.database.FileKey;
import org.shadowrack.history.embedded.memory.Memory;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;

/** Histories in folders of this machine. */
public final class EmbeddedHistories implements Histories {
    private final ThreadFactory threads;
    private final CredentialStore credentials;
    private final int sealAt;

    /** Histories that are not encrypted. The writer of each runs on a thread of {@code threads}. */
    public EmbeddedHistories(ThreadFactory threads) {
        this(threads, EmbeddedHistories::noStore);
    }

    /** Histories whose keys {@code credentials} holds. */
    public EmbeddedHistories(ThreadFactory threads, CredentialStore credentials) {
        this(threads, credentials, Memory.SEAL_AT);
    }

    /** The same, writing chunks from {@code sealAt} readings on: a test reaches with few what a fleet does with many. */
    EmbeddedHistories(ThreadFactory threads, CredentialStore credentials, int sealAt) {
        this.threads = threads;
        this.credentials = credentials;
        this.sealAt = sealAt;
    }

    static Outcome<Secret> noStore(String reference) {
        return Outcome.failed(Problem.badInput("there is no vault here", "Resolving " + reference,
                "Open a history that is not encrypted"));
    }

    @Override
    public Outcome<History> open(Path folder, @Nullable String credential) {
        return key(credential).then(key -> FolderLock.of(folder).then(lock -> opened(folder, false, key, lock)));
    }

    @Override
    public Outcome<History> openReadOnly(Path folder, @Nullable String credential) {
        return key(credential).then(key -> opened(folder, true, key, FolderLock.NONE));
    }

    private Outcome<FileKey> key(@Nullable String credential) {
        return credential == null ? Outcome.ok(FileKey.NONE) : credentials.resolve(credential).map(FileKey::from);
    }

    private Outcome<History> opened(Path folder, boolean readOnly, FileKey key, FolderLock lock) {
        Outcome<History> opened = Database.open(folder, readOnly, key)
                .then(database -> loaded(database, folder, lock));
        if (!opened.isOk()) {
            lock.close();
        }
        return opened;
    }

    private Outcome<History> loaded(Database database, Path folder, FolderLock lock) {
        Memory memory = new Memory(sealAt);
        Outcome<Outcome.Done> loaded = database.load("Reading the history in " + folder, memory::load);
        if (!loaded.isOk()) {
            database.close();
        }
        return loaded.map(done -> new EmbeddedHistory(database, memory, lock, threads));
    }
}
