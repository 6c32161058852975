package org.shadowrack.installer;

import java.io.IOException;
import java.util.List;
import java.util.spi.ToolProvider;

/** A tool of the JDK that this runs on, run in this process. */
final class JdkTool {
    private JdkTool() {}

    static void run(String name, List<String> arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IOException(name + " is not part of the Java in "
                        + System.getProperty("java.home") + ": install a whole JDK"));
        int code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException(name + " ended with " + code + ": " + String.join(" ", arguments));
        }
    }
}
