package org.shadowrack.lab.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes down how long hosts were off and parts waited for their replacement. */
final class OutageLog implements HappeningListener {

    private final Map<String, Instant> down = new HashMap<>();
    private final Map<String, Instant> failed = new HashMap<>();
    private final List<Duration> outages = new ArrayList<>();
    private final List<Duration> replacements = new ArrayList<>();
    private final List<String> downWithoutFailure = new ArrayList<>();

    @Override
    public void happened(Happening happening) {
        String host = happening.host().name();
        switch (happening) {
            case Happening.PartFailed part -> failed.put(host + part.kind() + part.number(), part.at());
            case Happening.PartReplaced part -> replacements.add(Duration
                    .between(failed.remove(host + part.kind() + part.number()), part.at()));
            case Happening.PowerChanged power -> power(host, power);
        }
    }

    private void power(String host, Happening.PowerChanged power) {
        if (power.on()) {
            outages.add(Duration.between(down.remove(host), power.at()));
            return;
        }
        down.put(host, power.at());
        if (failed.keySet().stream().noneMatch(part -> part.startsWith(host))) {
            downWithoutFailure.add(host);
        }
    }

    List<Duration> outages() {
        return outages;
    }

    List<Duration> replacements() {
        return replacements;
    }

    List<String> downWithoutFailure() {
        return downWithoutFailure;
    }
}
