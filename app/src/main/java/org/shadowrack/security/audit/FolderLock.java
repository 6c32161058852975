package org.shadowrack.security.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * The lock on the log, against other threads and other processes. Held for one entry at a time. The operating system
 * gives it back when a process dies.
 */
final class FolderLock implements AutoCloseable {
    private static final long PAUSE_NANOS = 200_000;
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock of(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(folder.resolve("audit.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            acquire(channel);
            return new FolderLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void acquire(FileChannel channel) throws IOException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException e) {
                // Another thread of this process has it: the JDK does not queue those.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
