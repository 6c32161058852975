package org.shadowrack.lab.simulation;

import java.time.Instant;

/** Switches hosts and tells of it. Guarded by the data centre's lock. */
final class PowerControl {

    private final HappeningListener listener;

    PowerControl(HappeningListener listener) {
        this.listener = listener;
    }

    PowerOutcome order(LiveHost host, PowerOrder order, Instant at) {
        boolean before = host.on();
        if (order == PowerOrder.RESTART && before) {
            host.order(false);
            settle(host, true, at);
            before = false;
        }
        host.order(order != PowerOrder.OFF);
        settle(host, before, at);
        return host.on() == (order != PowerOrder.OFF) ? PowerOutcome.DONE : PowerOutcome.FAULTY;
    }

    /** Tells of a change if there was one. */
    void settle(LiveHost host, boolean before, Instant at) {
        if (host.on() == before) {
            return;
        }
        if (host.on()) {
            host.poweredOn(at);
        }
        listener.happened(new Happening.PowerChanged(at, host.plan(), host.on()));
    }
}
