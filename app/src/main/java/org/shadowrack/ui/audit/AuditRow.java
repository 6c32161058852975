package org.shadowrack.ui.audit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.security.AuditLog.Entry;
import org.shadowrack.ui.kit.Formats;

/**
 * One line of the table. Pure.
 *
 * @param entry as the log has it
 */
record AuditRow(Entry entry) {
    private static final Pattern ROLE = Pattern.compile("role ([A-Z]+)");

    /** The role that the operator had then; a dash where the entry does not say. */
    String role() {
        Matcher role = ROLE.matcher(entry.detail());
        return role.find() ? Formats.words(role.group(1)) : Formats.NONE;
    }

    String action() {
        return Formats.words(entry.action());
    }

    /** What is left to say beside the role. */
    String detail() {
        return ROLE.matcher(entry.detail()).replaceAll("").strip();
    }

    /** Whether it is something to look at twice. */
    boolean refused() {
        return entry.result().equals("refused") || entry.result().equals("failed");
    }

    /** Whether every word occurs in what the line shows. */
    boolean matches(String words) {
        String text = String.join(" ", Formats.dateTime(entry.at()), entry.operator(), role(), action(),
                entry.target(), entry.result(), entry.detail()).toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
