package org.shadowrack.lab;

import org.shadowrack.lab.plane.Plane;
import org.shadowrack.lab.plane.PlaneContext;
import org.shadowrack.lab.plane.PlaneReply;
import org.shadowrack.lab.plane.PlaneRequest;
import tools.jackson.databind.JsonNode;

/** A small lab with a client, for tests that need both. Its workload plane says what it was asked. */
public final class RunningLab implements AutoCloseable {

    private final Lab lab;
    private final LabClient client;

    /** Starts a lab of one rack. */
    public RunningLab() {
        this(LabSettings.defaults().withRacks(1));
    }

    /** Starts a lab. */
    public RunningLab(LabSettings settings) {
        this.lab = Labs.start(settings, Echo::new);
        this.client = new LabClient(lab);
    }

    /** The lab. */
    public Lab lab() {
        return lab;
    }

    /** The client. */
    public LabClient client() {
        return client;
    }

    /** The address of a service's resource: the hosts in order, then the racks. */
    public String url(int service, String path) {
        return lab.serviceUrls().get(service) + path;
    }

    /** A resource of the first host's service. */
    public JsonNode get(String path) {
        return client.get(url(0, path));
    }

    /** Lets simulated time pass. */
    public void advance(String duration) {
        var reply = client.send("POST", lab.controlUrl() + "/lab/v1/clock", "{\"advance\":\"" + duration + "\"}");
        if (reply.statusCode() != 200) {
            throw new AssertionError("The clock answered " + reply.statusCode());
        }
    }

    @Override
    public void close() {
        client.close();
        lab.close();
    }

    private record Echo(PlaneContext context) implements Plane {

        @Override
        public PlaneReply handle(PlaneRequest request) {
            return PlaneReply.json(202, "{\"asked\":\"" + request.method() + " " + request.path() + "\",\"workloads\":"
                    + context.workloads().size() + "}");
        }

        @Override
        public void close() {}
    }
}
