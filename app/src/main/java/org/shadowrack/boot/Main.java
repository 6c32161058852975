package org.shadowrack.boot;

import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.ui.start.Opening;

/** The launcher: the console without arguments, a command with. It must not extend JavaFX's {@code Application}. */
public final class Main {
    private Main() {}

    /** Ends with the exit code of the command line's contract. */
    public static void main(String[] arguments) {
        Wiring wiring = new Wiring();
        System.exit(arguments.length == 0 ? openConsole(wiring) : run(wiring, arguments));
    }

    /** Runs one command and answers its exit code. */
    static int run(Wiring wiring, String... arguments) {
        return new CommandLines(wiring.output()).of(Catalog.commands(wiring)).execute(arguments);
    }

    private static int openConsole(Wiring wiring) {
        return wiring.output().print(false, Catalog.desktop(wiring).start(new Opening.Choice()),
                done -> "the console was closed");
    }
}
