package org.shadowrack.migration.profile.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document that is being written.
 *
 * @param parents the keys above it, outermost first
 * @param key whose value is being written; null where a key is
 * @param begun what is written of it already
 * @param siblings the keys that its mapping has already
 */
record Place(List<String> parents, @Nullable String key, String begun, Set<String> siblings) {
    private static final Pattern LINE = Pattern.compile("^( *(?:- +)?)([A-Za-z]\\w*):(?: .*)?$");
    private static final Pattern VALUE = Pattern.compile("^ *(?:- +)?([A-Za-z]\\w*): +\\[?(?:.*[,\\[] *)?([\\w.-]*)$");
    private static final Pattern FLOW = Pattern.compile("^( *)(?:- +)?([A-Za-z]\\w*): *\\{(.*)$");
    private static final Pattern FLOW_VALUE = Pattern.compile("(?:^|.*, *)([A-Za-z]\\w*): *([\\w.-]*)$");

    static Place at(String source, int caret) {
        String before = source.substring(0, Math.clamp(caret, 0, source.length()));
        List<String> lines = new ArrayList<>(before.lines().toList());
        if (before.isEmpty() || before.endsWith("\n")) {
            lines.add("");
        }
        String line = lines.removeLast();
        Matcher flow = FLOW.matcher(line);
        if (flow.matches() && !flow.group(3).contains("}")) {
            return inFlow(flow, parents(lines, indent(line)));
        }
        List<String> parents = parents(lines, indent(line));
        // A dash begins an element, which has nothing yet.
        Set<String> siblings = line.stripLeading().startsWith("- ") ? new HashSet<>() : siblings(lines, indent(line));
        siblings.addAll(below(source.substring(before.length()), indent(line)));
        Matcher value = VALUE.matcher(line);
        return value.matches()
                ? new Place(parents, value.group(1), value.group(2), Set.of())
                : new Place(parents, null, line.replaceFirst("^ *(- +)?", ""), siblings);
    }

    private static Place inFlow(Matcher flow, List<String> above) {
        List<String> parents = new ArrayList<>(above);
        parents.add(flow.group(2));
        Matcher value = FLOW_VALUE.matcher(flow.group(3));
        return value.matches()
                ? new Place(parents, value.group(1), value.group(2), Set.of())
                : new Place(parents, null, flow.group(3).replaceFirst("^.*, *", "").strip(), Set.of());
    }

    /** A dash stands for two spaces: what follows it belongs to the element as what stands below it does. */
    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.startsWith("- ", at))) {
            at++;
        }
        return at;
    }

    private static List<String> parents(List<String> before, int indent) {
        List<String> parents = new ArrayList<>();
        int least = indent;
        for (String line : before.reversed()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && indent(line) < least) {
                least = indent(line);
                parents.addFirst(matcher.group(2));
            }
        }
        return parents;
    }

    /** Up to the mapping's own beginning: a dash of the same depth begins another element. */
    private static Set<String> siblings(List<String> before, int indent) {
        Set<String> siblings = new HashSet<>();
        for (String line : before.reversed()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && indent(line) < indent) {
                return siblings;
            }
            if (matcher.matches() && indent(line) == indent) {
                siblings.add(matcher.group(2));
                if (line.strip().startsWith("- ")) {
                    return siblings;
                }
            }
        }
        return siblings;
    }

    private static Set<String> below(String after, int indent) {
        Set<String> siblings = new HashSet<>();
        List<String> lines = after.lines().skip(1).toList();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            boolean over = matcher.matches() && (indent(line) < indent || line.strip().startsWith("- "));
            if (over) {
                return siblings;
            }
            if (matcher.matches() && indent(line) == indent) {
                siblings.add(matcher.group(2));
            }
        }
        return siblings;
    }
}
