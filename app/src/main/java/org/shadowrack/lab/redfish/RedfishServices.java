package org.shadowrack.lab.redfish;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.http.Credentials;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.metric.Metric;
import org.shadowrack.lab.metric.RackMetrics;
import org.shadowrack.lab.redfish.event.EventServices;
import org.shadowrack.lab.redfish.host.HostTree;
import org.shadowrack.lab.redfish.rack.RackTree;
import org.shadowrack.lab.redfish.report.TelemetryService;
import org.shadowrack.lab.redfish.service.ManagerResources;
import org.shadowrack.lab.redfish.service.ManagerResources.Managed;
import org.shadowrack.lab.redfish.service.RootResources;
import org.shadowrack.lab.redfish.session.SessionService;
import org.shadowrack.lab.redfish.tree.RedfishSite;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.simulation.DataCentre;
import org.shadowrack.lab.simulation.Happening;
import org.shadowrack.lab.view.MetricSource;
import org.shadowrack.lab.view.RackView;

/**
 * Makes the Redfish services of a data centre.
 *
 * @param dataCentre  what they are about
 * @param credentials who may log in
 * @param realTime    for sessions to expire
 * @param randoms     of session tokens
 */
public record RedfishServices(DataCentre dataCentre, Credentials credentials, InstantSource realTime,
        SecureRandom randoms) {

    private static final String V1 = "/redfish/v1/";

    /** The service of a server's BMC. */
    public RedfishService host(HostPlan plan) {
        ResourceTree tree = new ResourceTree();
        HostTree.into(tree, dataCentre, plan.index());
        new ManagerResources(plan.name(), "BMC", new Managed(List.of(HostUris.SYSTEM), List.of(HostUris.CHASSIS)),
                dataCentre).into(tree);
        new RootResources(plan.name(), links("Systems")).into(tree);
        return service(tree, HostMetrics.all(), dataCentre.host(plan.index()),
                happening -> happening.host().index() == plan.index());
    }

    /**
     * The service of a rack's own controller.
     *
     * @param index the rack's place in the estate
     */
    public RedfishService rack(int index) {
        ResourceTree tree = new ResourceTree();
        RackView rack = dataCentre.rack(index);
        RackTree.into(tree, rack);
        String name = rack.plan().name();
        new ManagerResources(name, "RackManager",
                new Managed(List.of(), List.of("/redfish/v1/Chassis/Rack", "/redfish/v1/Chassis/Switch1")), dataCentre)
                .into(tree);
        new RootResources(name, links("Fabrics", "PowerEquipment")).into(tree);
        return service(tree, RackMetrics.all(rack.plan().hosts().size()), rack, _ -> false);
    }

    private RedfishService service(ResourceTree tree, List<Metric> metrics, MetricSource source,
            Predicate<Happening> concerned) {
        SessionService sessions = new SessionService(credentials, realTime, randoms);
        EventServices events = new EventServices(dataCentre, concerned);
        sessions.into(tree);
        events.into(tree);
        new TelemetryService(metrics, source, dataCentre::look).into(tree);
        return new RedfishService(new RedfishSite(tree, sessions, dataCentre::look), events);
    }

    private static Map<String, String> links(String... own) {
        Map<String, String> links = new TreeMap<>();
        for (String name : List.of("Chassis", "Managers", "SessionService", "TelemetryService", "EventService")) {
            links.put(name, V1 + name);
        }
        for (String name : own) {
            links.put(name, V1 + name);
        }
        return links;
    }
}
