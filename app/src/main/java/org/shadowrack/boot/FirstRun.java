package org.shadowrack.boot;

import java.util.Optional;
import org.shadowrack.boot.desktop.Display;

/** What {@code mvn -Prun} starts: the console on the embedded lab, or the same job headless where there is no display. */
final class FirstRun {
    private FirstRun() {}

    /** Takes the folder of the headless job's report. */
    public static void main(String[] arguments) {
        String report = arguments[0];
        Optional<String> missing = Display.here().missing();
        missing.ifPresent(why -> System.err
                .println("no display (" + why + "): running the same job headless; report in " + report));
        Main.main(missing.isPresent() ? headless(report) : new String[]{"lab", "console"});
    }

    private static String[] headless(String report) {
        return new String[]{"lab", "run", "--report", report};
    }
}
