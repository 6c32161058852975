package org.shadowrack.security.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.security.AuditLog.Entry;

/**
 * Where the chain ends.
 *
 * @param entries how many
 * @param bytes length of the file up to and with the last line's end
 * @param hash of the last entry; {@link #START} before the first
 */
record Head(long entries, long bytes, String hash) {
    /** What the first entry names as its predecessor. */
    static final String START = "0".repeat(64);
    static final Head EMPTY = new Head(0, 0, START);
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64})\n");

    Head after(Entry entry, int lineBytes) {
        return new Head(entry.number(), bytes + lineBytes, entry.hash());
    }

    String text() {
        return entries + " " + bytes + " " + hash + "\n";
    }

    static Head parse(String text) throws BrokenChain {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new BrokenChain("the head file of the audit log is damaged");
        }
        return new Head(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3));
    }
}
