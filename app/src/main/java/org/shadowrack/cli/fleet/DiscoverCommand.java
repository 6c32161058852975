package org.shadowrack.cli.fleet;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishClient.Walk;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks Redfish services and prints their components, readings and faults. */
@Command(name = "discover", description = "Prints what Redfish services consist of and what they read.")
public final class DiscoverCommand implements ConsoleCommand {
    private final RedfishClients clients;
    private final CommandOutput output;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "Address of a service, without /redfish/v1.")
    private List<URI> urls = List.of();

    @Option(names = "--timeout", paramLabel = "DURATION", description = "Of one request (default: ${DEFAULT-VALUE}).", defaultValue = "PT30S")
    private Duration timeout = Duration.ofSeconds(30);

    @Mixin
    private final AccessOptions access = new AccessOptions();

    @Mixin
    private final OutputOptions form = new OutputOptions();

    /** A command that talks through {@code clients}. */
    public DiscoverCommand(RedfishClients clients, CommandOutput output) {
        this.clients = clients;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(form.json(), access.access().then(this::discover), DiscoverDocument::text);
    }

    /** Fails only where no service at all could be walked; a service that failed beside others is told among them. */
    private Outcome<DiscoverDocument> discover(AccessOptions.Access allowed) {
        List<DiscoverDocument.Service> services = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (URI url : urls) {
            switch (walk(url, allowed)) {
                case Outcome.Ok<Walk>(Walk walk) -> services.add(DiscoverDocument.Service.of(url.toString(), walk));
                case Outcome.Failed<Walk>(Problem problem) -> {
                    problems.add(problem);
                    services.add(DiscoverDocument.Service.failed(url.toString(), problem));
                }
            }
        }
        return problems.size() == urls.size()
                ? Outcome.failed(problems.getFirst())
                : Outcome.ok(new DiscoverDocument(services));
    }

    private Outcome<Walk> walk(URI url, AccessOptions.Access allowed) {
        String name = url.getAuthority() == null ? url.toString() : url.getAuthority();
        return clients
                .open(new RedfishTarget(name, url, allowed.user(), allowed.credential(), allowed.trust(), timeout))
                .then(DiscoverCommand::walk);
    }

    private static Outcome<Walk> walk(RedfishClient client) {
        try (client) {
            return client.walk();
        }
    }
}
