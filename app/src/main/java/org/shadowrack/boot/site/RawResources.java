package org.shadowrack.boot.site;

import java.time.Duration;
import java.util.function.Function;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;

/** Fetches the resource behind a component, in a session of its own. */
record RawResources(SiteSettings settings, RedfishClients clients) implements Function<ComponentId, Outcome<String>> {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Override
    public Outcome<String> apply(ComponentId component) {
        return settings.services().stream().filter(service -> component.value().startsWith(service.name() + "/"))
                .findFirst().map(service -> fetch(service, component))
                .orElseGet(() -> Outcome.failed(Problem.badInput("no service of this site has it",
                        "reading the resource of " + component, "Choose a component of this site")));
    }

    private Outcome<String> fetch(ServiceSettings service, ComponentId component) {
        return clients.open(new RedfishTarget(service.name(), service.url(), service.user(), service.credential(),
                service.trust(), TIMEOUT)).then(client -> {
                    try (RedfishClient open = client) {
                        return open.raw(component.value().substring(service.name().length()));
                    }
                });
    }
}
