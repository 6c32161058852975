package org.shadowrack.benchmarks.fleet;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.site.Role;
import org.shadowrack.security.Trust;

/** A load generator that runs as a child, and the services that it serves. */
final class Fleet implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;
    private final List<ServiceSettings> services = new ArrayList<>();

    Fleet(Path tree, int count, Duration period) throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"), LoadGenerator.class.getName(), tree.toString(),
                Integer.toString(count)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Trust trust = new Trust.Pinned(read());
        for (String port : read().split(" ")) {
            services.add(
                    new ServiceSettings("bmc" + services.size(), URI.create("https://127.0.0.1:" + port), "operator",
                            "fleet", trust, period, Role.PRIMARY));
        }
    }

    List<ServiceSettings> services() {
        return services;
    }

    private String read() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the load generator has ended");
        }
        return line;
    }

    /** Connections open and ever, requests ever, sessions open, after obeying {@code command}. */
    synchronized String tell(String command) throws IOException {
        in.write(command + "\n");
        in.flush();
        return read();
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
    }
}
