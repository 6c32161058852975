package org.shadowrack.lab.control;

import java.time.Instant;
import java.util.Map;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.http.Site;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Json;
import org.shadowrack.lab.simulation.DataCentre;
import org.shadowrack.lab.simulation.Failure;
import org.shadowrack.lab.wear.Decoy;

/**
 * The truth about what has happened so far, for scoring a finished run.
 *
 * @param dataCentre where it happened
 * @param urls       of the services, by the name of host or rack
 */
public record TruthResource(DataCentre dataCentre, Map<String, String> urls) implements Site {

    public TruthResource {
        urls = Map.copyOf(urls);
    }

    @Override
    public Reply serve(Request request) {
        if (!request.reads()) {
            return Refusal.notAllowed(request, "GET");
        }
        Doc truth = Doc.object();
        var failures = truth.node().putArray("failures");
        dataCentre.failures().forEach(failure -> failures.add(describe(failure).node()));
        var decoys = truth.node().putArray("decoys");
        dataCentre.decoys().forEach(decoy -> decoys.add(describe(decoy).node()));
        return Json.reply(200, truth.node());
    }

    private Doc describe(Failure failure) {
        String host = failure.host().name();
        Doc doc = Doc.object().set("component", url(host) + HostUris.part(failure.kind(), failure.number()))
                .set("host", host).set("kind", failure.kind().word()).set("at", failure.at())
                .set("foreshadowed", failure.foreshadowed());
        failure.onset().ifPresentOrElse(onset -> doc.set("onsetAt", onset), () -> doc.node().putNull("onsetAt"));
        return doc;
    }

    private Doc describe(Decoy decoy) {
        String name = decoy.target().name();
        return Doc.object().set("kind", decoy.kind().word()).set("component", url(name) + uri(decoy))
                .set("host", name).set("from", Instant.ofEpochSecond(decoy.from()))
                .set("to", Instant.ofEpochSecond(decoy.to()));
    }

    private static String uri(Decoy decoy) {
        int number = decoy.target().number();
        return switch (decoy.kind()) {
            case HOT_SPELL -> "/redfish/v1/Chassis/Rack";
            case LOAD_SPIKE -> HostUris.SYSTEM;
            case STUCK_SENSOR -> HostMetrics.all().get(number).resource();
            case RIPPLE_WOBBLE -> HostUris.part(PartKind.POWER_SUPPLY, number);
            case VIBRATION_BUMP -> HostUris.part(PartKind.FAN, number);
            case BLOCK_BURST -> HostUris.part(PartKind.DRIVE, number);
            case ECC_BURST -> HostUris.part(PartKind.DIMM, number);
            case BLOCKED_AIR -> HostUris.part(PartKind.PROCESSOR, number);
        };
    }

    private String url(String name) {
        return urls.getOrDefault(name, "");
    }
}
