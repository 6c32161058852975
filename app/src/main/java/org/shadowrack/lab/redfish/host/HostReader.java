package org.shadowrack.lab.redfish.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.view.HostView;
import org.shadowrack.lab.view.PartView;

/** What the documents of one host are made of. Only asked while the data centre stands still. */
record HostReader(HostView host) {

    HostPlan plan() {
        return host.plan();
    }

    boolean on() {
        return host.on();
    }

    double reading(int metric) {
        return host.reading(metric);
    }

    PartView part(PartKind kind, int number) {
        return host.part(kind, number);
    }

    /** URIs of all parts of a kind. */
    static List<String> uris(PartKind kind) {
        List<String> uris = new ArrayList<>();
        for (int number = 1; number <= kind.each(); number++) {
            uris.add(HostUris.part(kind, number));
        }
        return uris;
    }

    /** Sets a part's serial number, date and status. */
    void identify(Doc doc, PartKind kind, int number) {
        PartView part = part(kind, number);
        doc.set("Manufacturer", "ShadowRack").set("Model", model(kind)).set("SerialNumber", part.serial())
                .set("PartNumber", "SR-" + kind.word().replace('_', '-').toUpperCase(Locale.ROOT));
        partStatus(doc, kind, number);
    }

    void partStatus(Doc doc, PartKind kind, int number) {
        if (part(kind, number).failed()) {
            doc.status("UnavailableOffline", "Critical");
        } else {
            doc.status(on() ? "Enabled" : "StandbyOffline", "OK");
        }
    }

    /** Sets the status of the server as a whole. */
    void hostStatus(Doc doc) {
        String health = host.faulty() ? "Critical" : "OK";
        doc.child("Status", status -> status.set("State", on() ? "Enabled" : "StandbyOffline").set("Health", health)
                .set("HealthRollup", health));
    }

    private static String model(PartKind kind) {
        return switch (kind) {
            case FAN -> "Lab Fan 40x56";
            case POWER_SUPPLY -> "Lab PSU 800 W";
            case DRIVE -> "Lab SSD 960 GB";
            case DIMM -> "Lab DDR5 32 GiB";
            case PROCESSOR -> "Lab CPU 32-Core";
        };
    }
}
