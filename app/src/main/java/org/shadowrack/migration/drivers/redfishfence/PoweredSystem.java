package org.shadowrack.migration.drivers.redfishfence;

import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.redfish.RedfishClient;

/** One system behind an open client. */
record PoweredSystem(RedfishClient client, String host, String uri) {
    static final String OFF = "Off";
    static final String ON = "On";

    Outcome<String> power() {
        return client.powerState(uri);
    }

    Outcome<Outcome.Done> reset(String type) {
        return client.reset(uri, type);
    }

    @Override
    public String toString() {
        return host + " (" + uri + ")";
    }
}
