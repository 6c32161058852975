package org.shadowrack.lab.estate;

import static org.shadowrack.lab.plane.Criticality.CRITICAL;
import static org.shadowrack.lab.plane.Criticality.HIGH;
import static org.shadowrack.lab.plane.Criticality.NORMAL;

import java.util.List;
import org.shadowrack.lab.physics.Demand;
import org.shadowrack.lab.plane.Criticality;

/** The services that a trading company of middling size might run. */
final class WorkloadCatalogue {

    private static final Demand BUSINESS = new Demand(0.12, 0.38, 11, 0.25, 0);
    private static final Demand LEISURE = new Demand(0.14, 0.36, 20, 1.25, 0);
    private static final Demand NIGHTLY = new Demand(0.1, 0.1, 14, 0.6, 0.45);
    private static final Demand STEADY = new Demand(0.28, 0.06, 12, 0.95, 0);

    private static final List<Entry> ENTRIES = List.of(entry("orders-db", CRITICAL, 2, 6, BUSINESS),
            entry("billing-api", CRITICAL, 1, 2, BUSINESS), entry("catalogue-web", HIGH, 1, 2, LEISURE),
            entry("warehouse-report", NORMAL, 2, 6, NIGHTLY), entry("identity", CRITICAL, 1, 1, STEADY),
            entry("search-index", HIGH, 2, 5, LEISURE), entry("mail-relay", NORMAL, 1, 2, BUSINESS),
            entry("stock-db", CRITICAL, 2, 6, BUSINESS), entry("build-runner", NORMAL, 1, 1, BUSINESS),
            entry("video-transcode", NORMAL, 2, 2, NIGHTLY), entry("payments", CRITICAL, 1, 3, LEISURE),
            entry("ledger-db", CRITICAL, 2, 5, STEADY), entry("customer-chat", HIGH, 1, 1, LEISURE),
            entry("metrics-store", HIGH, 2, 4, STEADY), entry("wiki", NORMAL, 1, 2, BUSINESS),
            entry("delivery-routing", HIGH, 1, 2, BUSINESS), entry("recommendations", NORMAL, 2, 3, LEISURE),
            entry("print-queue", NORMAL, 1, 1, BUSINESS), entry("archive", NORMAL, 1, 4, NIGHTLY),
            entry("session-cache", HIGH, 1, 2, LEISURE), entry("message-broker", CRITICAL, 1, 3, STEADY),
            entry("time-sheets", NORMAL, 1, 1, BUSINESS), entry("fraud-check", HIGH, 1, 2, LEISURE));

    private WorkloadCatalogue() {}

    /** The entry for the n-th workload, from 0; after the last the names come again with a number. */
    static Entry entry(int n) {
        Entry entry = ENTRIES.get(n % ENTRIES.size());
        int round = n / ENTRIES.size();
        return round == 0 ? entry : entry.named(entry.name() + "-" + (round + 1));
    }

    private static Entry entry(String name, Criticality criticality, int slots, int mebibytes, Demand demand) {
        return new Entry(name, criticality, slots, (long) mebibytes << 20, demand);
    }

    record Entry(String name, Criticality criticality, int slots, long bytes, Demand demand) {

        Entry named(String other) {
            return new Entry(other, criticality, slots, bytes, demand);
        }
    }
}
