package org.shadowrack.history.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * One writer a folder, in this process or another. The database has a lock of its own, which does not keep two writers of
 * one process apart. The operating system gives it back when a process dies.
 */
final class FolderLock implements AutoCloseable {
    /** For reading a copy. */
    static final FolderLock NONE = new FolderLock(null);
    private final @Nullable FileChannel channel;

    private FolderLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    static Outcome<FolderLock> of(Path folder) {
        String tried = "Opening the history in " + folder;
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("history.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            return locked(channel) ? Outcome.ok(new FolderLock(channel)) : Outcome.failed(taken(channel, tried));
        } catch (IOException e) {
            return Outcome.failed(Problem.failed(e.toString(), tried, "Check that you may write to the folder"));
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Problem taken(FileChannel channel, String tried) throws IOException {
        channel.close();
        return Problem.failed("another console or command has the history open", tried,
                "Close it, or wait until it has ended");
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                System.getLogger(FolderLock.class.getName()).log(System.Logger.Level.WARNING, "Unlocking a history", e);
            }
        }
    }
}
