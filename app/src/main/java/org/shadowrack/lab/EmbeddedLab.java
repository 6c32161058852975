package org.shadowrack.lab;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shadowrack.lab.control.ClockResource;
import org.shadowrack.lab.control.ControlSite;
import org.shadowrack.lab.control.LabDescription;
import org.shadowrack.lab.control.Pace;
import org.shadowrack.lab.control.ServiceEntry;
import org.shadowrack.lab.control.TruthResource;
import org.shadowrack.lab.estate.Estate;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.http.Credentials;
import org.shadowrack.lab.http.SecureServer;
import org.shadowrack.lab.http.SelfSignedCertificate;
import org.shadowrack.lab.http.Site;
import org.shadowrack.lab.plane.Plane;
import org.shadowrack.lab.plane.PlaneContext;
import org.shadowrack.lab.plane.PlaneFactory;
import org.shadowrack.lab.redfish.RedfishService;
import org.shadowrack.lab.redfish.RedfishServices;
import org.shadowrack.lab.simulation.DataCentre;
import org.shadowrack.lab.simulation.SimulationSettings;

/** A lab within this JVM. */
final class EmbeddedLab implements Lab {

    private final Credentials credentials;
    private final SelfSignedCertificate certificate;
    private final List<ServiceEntry> services = new ArrayList<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final String controlUrl;
    private int nextPort;

    EmbeddedLab(LabSettings settings, PlaneFactory planes, Credentials credentials, InstantSource realTime,
            SecureRandom randoms) {
        this.credentials = credentials;
        this.certificate = SelfSignedCertificate.create(realTime.instant(), randoms);
        // The control server's port is known first, though it starts last, when it can tell of all others.
        this.nextPort = settings.firstPort() == 0 ? 0 : settings.firstPort() + 1;
        DataCentre dataCentre = new DataCentre(Estate.build(settings.racks(), settings.seed()), new SimulationSettings(
                settings.seed(), settings.start(), settings.sampleEvery(), settings.kept()));
        try {
            Plane plane = keep(planes.open(context(dataCentre)));
            startServices(new RedfishServices(dataCentre, credentials, realTime, randoms));
            this.controlUrl = listen(settings.firstPort(), control(settings, dataCentre, plane));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public List<String> serviceUrls() {
        return services.stream().map(ServiceEntry::url).toList();
    }

    @Override
    public String controlUrl() {
        return controlUrl;
    }

    @Override
    public String certificateSha256() {
        return certificate.fingerprint();
    }

    @Override
    public String user() {
        return credentials.user();
    }

    @Override
    public char[] password() {
        return credentials.password();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.getLogger(EmbeddedLab.class.getName()).log(System.Logger.Level.WARNING,
                        "A part of the lab did not close: " + e.getMessage(), e);
            }
        }
    }

    private static PlaneContext context(DataCentre dataCentre) {
        Estate estate = dataCentre.estate();
        return new PlaneContext(dataCentre, new HostPower(dataCentre), estate.hostDeclarations(),
                estate.workloadDeclarations(), dataCentre::active);
    }

    private void startServices(RedfishServices factory) {
        Estate estate = factory.dataCentre().estate();
        for (HostPlan host : estate.hosts()) {
            start(host.name(), host.shadow() ? "shadow" : "primary", host.capacity(), factory.host(host));
        }
        for (int rack = 0; rack < estate.racks().size(); rack++) {
            start(estate.racks().get(rack).name(), "rack", 0, factory.rack(rack));
        }
    }

    private void start(String name, String role, double slots, RedfishService service) {
        keep(service);
        services.add(new ServiceEntry(listen(nextPort, service), name, role, slots));
        nextPort = nextPort == 0 ? 0 : nextPort + 1;
    }

    private Site control(LabSettings settings, DataCentre dataCentre, Plane plane) {
        Map<String, String> urls = services.stream().collect(Collectors.toMap(ServiceEntry::host, ServiceEntry::url));
        Pace pace = keep(new Pace(dataCentre, settings.speed()));
        return new ControlSite(credentials, new LabDescription(settings.racks(), settings.seed(),
                settings.sampleEvery(), settings.start(), services), new ClockResource(dataCentre, pace),
                new TruthResource(dataCentre, urls), plane);
    }

    private String listen(int port, Site site) {
        return keep(SecureServer.start(port, certificate.context(), site)).url();
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }
}
