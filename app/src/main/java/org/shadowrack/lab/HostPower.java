package org.shadowrack.lab;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.plane.HostListener;
import org.shadowrack.lab.plane.Hosts;
import org.shadowrack.lab.simulation.DataCentre;
import org.shadowrack.lab.simulation.Happening;

/** Tells the plane which hosts run, without ever waiting for the simulation. Thread-safe. */
final class HostPower implements Hosts {

    private final DataCentre dataCentre;
    private final Map<String, Boolean> running = new ConcurrentHashMap<>();

    /** Must be made while all hosts run. */
    HostPower(DataCentre dataCentre) {
        this.dataCentre = dataCentre;
        for (HostPlan host : dataCentre.estate().hosts()) {
            running.put(host.name(), true);
        }
        listen((host, up, _) -> running.put(host, up));
    }

    @Override
    public boolean up(String host) {
        return running.getOrDefault(host, false);
    }

    @Override
    public void listen(HostListener listener) {
        dataCentre.listen(happening -> {
            if (happening instanceof Happening.PowerChanged changed) {
                listener.changed(changed.host().name(), changed.on(), changed.at());
            }
        });
    }
}
