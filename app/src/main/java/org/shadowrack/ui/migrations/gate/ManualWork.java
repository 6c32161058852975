package org.shadowrack.ui.migrations.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;

/**
 * What a person does by hand for a migration that is stuck, as the engine wrote it into the log when it gave up.
 *
 * @param reason why a person is needed; empty where the log does not say
 * @param steps in order, without their numbers
 * @param then what to do after the last
 */
public record ManualWork(String reason, List<String> steps, String then) {
    private static final String CALL = "A person is needed: ";
    private static final Pattern STEP = Pattern.compile("[0-9]+\\. (.+)");

    /** A copy of {@code steps}. */
    public ManualWork {
        steps = List.copyOf(steps);
    }

    /** The newest call for a person in the log, with its steps. */
    public static ManualWork of(MigrationView migration) {
        String reason = "";
        String then = "";
        List<String> steps = new ArrayList<>();
        for (LogLine line : migration.log()) {
            Matcher step = STEP.matcher(line.text());
            if (line.text().startsWith(CALL)) {
                reason = line.text().substring(CALL.length());
                steps.clear();
            } else if (!reason.isEmpty() && step.matches()) {
                steps.add(step.group(1));
            } else if (line.text().startsWith("Then give ") || line.text().startsWith("Mend it ")) {
                then = line.text();
            }
        }
        return new ManualWork(reason, steps, then);
    }
}
