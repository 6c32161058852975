package org.shadowrack.cli.output;

import java.util.Locale;
import org.shadowrack.model.outcome.Problem;

/** The document that stands for a problem: {@code {"error":{"code","message","tried","next"}}}. */
record ErrorDocument(Detail error) {
    static ErrorDocument of(Problem problem) {
        String code = problem.code().name().toLowerCase(Locale.ROOT);
        return new ErrorDocument(new Detail(code, problem.message(), problem.tried(), problem.next()));
    }

    /** {@code code} is {@code failed}, {@code bad_input}, {@code refused} or {@code unreachable}. */
    record Detail(String code, String message, String tried, String next) {}
}
