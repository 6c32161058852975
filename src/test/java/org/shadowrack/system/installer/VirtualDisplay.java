package org.shadowrack.system.installer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An X server without a screen, on a display number of its own choice. */
final class VirtualDisplay implements AutoCloseable {
    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Starts one and waits until it takes clients. */
    static VirtualDisplay start() throws IOException {
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten",
                "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader answer = server.inputReader(StandardCharsets.US_ASCII);
        String number = answer.readLine();
        if (number == null) {
            throw new IOException("Xvfb ended with " + server.destroyForcibly());
        }
        return new VirtualDisplay(server, ":" + number.strip());
    }

    /** For {@code DISPLAY}. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
