package org.shadowrack.lab.redfish;

import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.http.Site;
import org.shadowrack.lab.redfish.event.EventServices;

/** One Redfish service. Thread-safe. */
public final class RedfishService implements Site, AutoCloseable {

    private final Site site;
    private final EventServices events;

    RedfishService(Site site, EventServices events) {
        this.site = site;
        this.events = events;
    }

    @Override
    public Reply serve(Request request) {
        return site.serve(request);
    }

    /** Ends its event streams. */
    @Override
    public void close() {
        events.close();
    }
}
