package org.shadowrack.security.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.shadowrack.security.AuditLog.Entry;

/** Reads the chain line by line, holding one line in memory. */
final class ChainReader {
    private static final int LONGEST_LINE = 1 << 20;

    private ChainReader() {}

    /** Checks every line; answers where the chain ends. */
    static Head walk(Path file) throws IOException {
        Head head = Head.EMPTY;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (byte[] line = line(in, 1); line.length > 0; line = line(in, head.entries() + 1)) {
                head = step(head, line);
            }
        }
        return head;
    }

    /** The last entries, newest first, without following the hashes. */
    static List<Entry> newest(Path file, int most) throws IOException {
        Deque<Entry> last = new ArrayDeque<>();
        long number = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (byte[] line = line(in, 1); line.length > 0; line = line(in, number + 1)) {
                last.addFirst(EntryLines.read(line, ++number));
                if (last.size() > most) {
                    last.removeLast();
                }
            }
        }
        return List.copyOf(last);
    }

    /** The head after one more line, which must follow from it. */
    static Head step(Head head, byte[] line) throws BrokenChain {
        long number = head.entries() + 1;
        Entry entry = EntryLines.read(line, number);
        if (!Link.holds(entry, head)) {
            throw BrokenChain.at(number, "does not follow from the line before it: changed, missing or moved");
        }
        return head.after(entry, line.length);
    }

    /** What lies between two offsets, at most one line's worth. */
    static byte[] tail(Path file, long from, long to) throws IOException {
        if (to - from > LONGEST_LINE) {
            throw new BrokenChain("the audit log goes on for " + (to - from) + " bytes past its head");
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            return in.readNBytes((int) (to - from));
        }
    }

    private static byte[] line(InputStream in, long number) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                return line.toByteArray();
            }
            if (line.size() > LONGEST_LINE) {
                throw BrokenChain.at(number, "is longer than any entry");
            }
        }
        if (line.size() > 0) {
            throw BrokenChain.at(number, "has no end");
        }
        return new byte[0];
    }
}
