package org.shadowrack.security.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.shadowrack.security.AuditLog.Entry;
import org.shadowrack.security.AuditLog.Verification;

/**
 * The two files of the chain. An entry goes to the log first, then the head is replaced; a crash between the two leaves
 * one whole line past the head, which is taken in, or a torn one, which nobody was told of and which is cut off.
 */
final class ChainFile {
    private final Path file;
    private final Path headFile;

    ChainFile(Path folder) {
        this.file = folder.resolve("audit.jsonl");
        this.headFile = folder.resolve("audit.head");
    }

    Path file() {
        return file;
    }

    /** Appends an entry after {@code head} and syncs it, then the head. */
    void write(Head head, Entry entry) throws IOException {
        byte[] line = EntryLines.write(entry);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(head.bytes());
            drain(out, line);
        }
        store(head.after(entry, line.length));
    }

    private void store(Head head) throws IOException {
        Path fresh = headFile.resolveSibling("audit.head.new");
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            drain(out, head.text().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        Files.move(fresh, headFile, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void drain(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        out.force(true);
    }

    /** The head, once what a crash left past it is settled. Call under the lock. */
    Head settledHead() throws IOException {
        Head head = storedHead();
        long length = Files.exists(file) ? Files.size(file) : 0;
        if (length < head.bytes()) {
            throw new BrokenChain("the audit log has lost its end: " + length + " bytes of " + head.bytes());
        }
        return length == head.bytes() ? head : settle(head, length);
    }

    private Head settle(Head head, long length) throws IOException {
        byte[] rest = ChainReader.tail(file, head.bytes(), length);
        if (rest[rest.length - 1] != '\n') {
            cutTo(head.bytes());
            return head;
        }
        Head next = ChainReader.step(head, rest);
        store(next);
        return next;
    }

    private void cutTo(long bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.truncate(bytes);
            out.force(true);
        }
    }

    private Head storedHead() throws IOException {
        if (Files.exists(headFile)) {
            return Head.parse(Files.readString(headFile));
        }
        return Head.EMPTY;
    }

    /** The last entries, newest first. Call under the lock. */
    List<Entry> newest(int most) throws IOException {
        settledHead();
        return Files.exists(file) ? ChainReader.newest(file, most) : List.of();
    }

    /** Reads all and compares with the head. Call under the lock. */
    Verification verify() throws IOException {
        Head head = settledHead();
        Head found = Files.exists(file) ? ChainReader.walk(file) : Head.EMPTY;
        if (!found.equals(head)) {
            throw new BrokenChain(
                    "the audit log ends with entry " + found.entries() + ", its head says " + head.entries());
        }
        return new Verification(head.entries(), head.hash());
    }
}
