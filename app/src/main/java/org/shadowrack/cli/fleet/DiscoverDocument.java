package org.shadowrack.cli.fleet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.RedfishClient.Walk;

/** What {@code discover} prints. */
record DiscoverDocument(List<Service> services) {
    /** One service. {@code bytes} of reply bodies. */
    record Service(String url, String vendor, String product, String redfishVersion, int requests, long bytes,
            double seconds, List<Part> components, List<Value> readings, List<Trouble> problems) {
        static Service of(String url, Walk walk) {
            return new Service(url, walk.vendor(), walk.product(), walk.redfishVersion(), walk.requests(), walk.bytes(),
                    walk.seconds(), walk.components().stream().map(Part::of).toList(),
                    walk.readings().stream().map(Value::of).toList(),
                    walk.problems().stream().map(flaw -> new Trouble(flaw.uri(), flaw.reason())).toList());
        }

        /** A service that could not be walked, beside others that could. */
        static Service failed(String url, Problem problem) {
            return new Service(url, "", "", "", 0, 0, 0, List.of(), List.of(),
                    List.of(new Trouble(url, problem.line())));
        }
    }

    /** A component. */
    record Part(String id, String kind, String name, String uri, @Nullable String parent, @Nullable String model,
            @Nullable String serial, String health, @Nullable String state, @Nullable String powerState,
            List<String> resetTypes) {
        static Part of(org.shadowrack.model.site.Component component) {
            return new Part(component.id().value(), component.kind().word(), component.name(), component.uri(),
                    component.parent() == null ? null : component.parent().value(), component.model(),
                    component.serial(), component.health().name(), component.state(), component.powerState(),
                    component.resetTypes());
        }
    }

    /** A reading. */
    record Value(String component, String metric, double value, String unit, String uri, Instant at) {
        static Value of(org.shadowrack.model.telemetry.Observation.Reading reading) {
            return new Value(reading.component().value(), reading.metric(), reading.value(), reading.unit(),
                    reading.uri(), reading.at());
        }
    }

    /** Something that could not be used. */
    record Trouble(String uri, String reason) {}

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Service service : services) {
            text.append(String.format(
                    "%s  %s %s, Redfish %s: %d components, %d readings, %d problems, %d requests in %.1f s%n",
                    service.url(), service.vendor(), service.product(), service.redfishVersion(),
                    service.components().size(), service.readings().size(), service.problems().size(),
                    service.requests(), service.seconds()));
            service.components().forEach(part -> text
                    .append(String.format("  %-12s %-30s %-8s %s%n", part.kind(), part.name(), part.health(),
                            part.uri())));
            service.problems().forEach(
                    trouble -> text.append(String.format("  ! %s: %s%n", trouble.uri(), trouble.reason())));
        }
        return text.toString().stripTrailing();
    }
}
