package org.shadowrack.cli.lab;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.lab.LabLauncher.LabRequest;
import org.shadowrack.cli.lab.LabLauncher.RunningLab;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.model.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab serve}: the lab's servers until the process is ended. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = {
        "Serves the lab until it is ended (Ctrl+C), printing its addresses and its certificate's fingerprint.",
        "The password is the value of the environment variable SHADOWRACK_LAB_PASSWORD; without it one is made and printed."})
public final class LabServeCommand implements ConsoleCommand {
    private final LabLauncher launcher;
    private final SiteFiles siteFiles;
    private final CommandOutput output;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--speed", defaultValue = "60", description = "Simulated seconds in a real second (default ${DEFAULT-VALUE}).")
    private double speed = 60;

    @Option(names = "--site-out", description = "Writes a site file for this lab here; its credential is env:SHADOWRACK_LAB_PASSWORD.")
    private @Nullable Path siteOut;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    /** The command with what it needs. */
    public LabServeCommand(LabLauncher launcher, SiteFiles siteFiles, CommandOutput output) {
        this.launcher = launcher;
        this.siteFiles = siteFiles;
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path data = Path.of("shadowrack-lab").toAbsolutePath();
        return switch (launcher.start(new LabRequest(options.racks, options.seed, speed, data, false))) {
            case Outcome.Failed<RunningLab>(var problem) ->
                output.print(json, Outcome.failed(problem), Object::toString);
            case Outcome.Ok<RunningLab>(RunningLab lab) -> serve(lab);
        };
    }

    private int serve(RunningLab lab) throws InterruptedException {
        try (lab) {
            int code = output.print(json, written(lab), Served::text);
            if (code == 0) {
                new CountDownLatch(1).await();
            }
            return code;
        }
    }

    private Outcome<Served> written(RunningLab lab) {
        Path file = siteOut;
        Served served = new Served(lab.services(), lab.control(), lab.certificate(), lab.user(), password(lab),
                file == null ? null : file.toString());
        return file == null
                ? Outcome.ok(served)
                : lab.siteForOthers().then(site -> siteFiles.write(site, file)).map(path -> served);
    }

    private static @Nullable String password(RunningLab lab) {
        return System.getenv(LabLauncher.PASSWORD_VARIABLE) == null ? new String(lab.password()) : null;
    }

    /** The document of {@code lab serve}; the password only where the lab made it itself. */
    record Served(List<URI> services, URI control, String certificateSha256, String user, @Nullable String password,
            @Nullable String site) {
        String text() {
            StringBuilder text = new StringBuilder("Redfish services:\n");
            services.forEach(service -> text.append("  ").append(service).append('\n'));
            text.append("control and workloads: ").append(control).append("\ncertificate SHA-256:   ")
                    .append(certificateSha256).append("\nuser: ").append(user);
            if (password != null) {
                text.append("\npassword: ").append(password);
            }
            return text.append("\nserving until it is ended").toString();
        }
    }
}
