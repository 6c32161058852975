package org.shadowrack.ui.problems;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shadowrack.operations.problem.ServiceProblem;
import org.shadowrack.ui.kit.Formats;

/** Filters problems, and writes them down. Pure. */
final class ProblemRows {
    private ProblemRows() {}

    /** Those in which every word of {@code filter} occurs. */
    static List<ServiceProblem> matching(List<ServiceProblem> all, String filter) {
        String[] words = filter.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return all.stream().filter(problem -> {
            String text = (problem.service() + " " + problem.uri() + " " + problem.reason()).toLowerCase(Locale.ROOT);
            return List.of(words).stream().allMatch(text::contains);
        }).toList();
    }

    /** A line each: service, address, reason, since; between tabs, so that a spreadsheet takes it. */
    static String text(List<ServiceProblem> problems) {
        return problems.stream().map(problem -> String.join("\t", problem.service(), problem.uri(), problem.reason()
                .replace('\t', ' ').replace('\n', ' '), problem.since().toString())).collect(Collectors.joining("\n"));
    }

    /** Where it is, in words for a silent service. */
    static String place(ServiceProblem problem, String silence) {
        return problem.isSilence() ? silence : problem.uri();
    }

    static String since(ServiceProblem problem) {
        return Formats.dateTime(problem.since());
    }
}
