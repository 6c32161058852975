package org.shadowrack.migration.drivers.powerdns;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Lowers the record's time to live beforehand, and then replaces its address. An older move never overwrites a newer one. */
record RecordSwitch(ZoneApis apis, InstantSource clock) implements TrafficSwitch {
    @Override
    public StepOutcome prepare(Move move) {
        return attempt(move, (place, zone) -> withRecords(zone, now -> {
            if (now.addresses().isEmpty()) {
                return new StepOutcome.Failed("Lowering the time to live of " + place + ": there is no such record");
            }
            if (now.ttl() <= place.ttl()) {
                return new StepOutcome.Done(place + " lives " + now.ttl() + " s");
            }
            return zone.replace(move, new ResourceRecords(now.addresses(), place.ttl(), now.epoch(), now() + now.ttl()),
                    place + " lives " + place.ttl() + " s instead of " + now.ttl()
                            + "; caches may keep the old for as long as that");
        }));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public Outcome<Duration> settling(Move move) {
        return RecordPlace.of(move).then(place -> apis.open(place).then(zone -> {
            try (zone) {
                return zone.records().map(records -> Duration.ofSeconds(Math.max(0, records.keptUntil() - now())));
            }
        }));
    }

    @Override
    public StepOutcome switchTo(Move move) {
        return attempt(move, (place, zone) -> withRecords(zone, now -> {
            List<String> wanted = List.of(place.address(move.to()));
            if (now.epoch() > move.epoch()) {
                return new StepOutcome.Failed("Pointing " + place + " at " + move.to() + " for epoch " + move.epoch()
                        + ": a newer move, epoch " + now.epoch() + ", has written it");
            }
            if (now.addresses().equals(wanted) && now.epoch() == move.epoch()) {
                return new StepOutcome.Done(place + " points at " + move.to() + " already");
            }
            return zone.replace(move, new ResourceRecords(wanted, place.ttl(), move.epoch(), 0),
                    place + " points at " + move.to() + " " + wanted);
        }));
    }

    @Override
    public Outcome<String> current(Move move) {
        return RecordPlace.of(move).then(place -> apis.open(place).then(zone -> {
            try (zone) {
                return zone.records().then(now -> host(move, place, now));
            }
        }));
    }

    private static Outcome<String> host(Move move, RecordPlace place, ResourceRecords now) {
        for (String host : List.of(move.to(), move.from())) {
            if (now.addresses().equals(List.of(place.address(host)))) {
                return Outcome.ok(host);
            }
        }
        return Outcome.failed(Problem.failed("it holds " + now.addresses() + ", which is neither " + move.from()
                + " nor " + move.to(), "Reading " + place, "Check powerdns.address.HOST of both hosts"));
    }

    private StepOutcome attempt(Move move, BiFunction<RecordPlace, ZoneApi, StepOutcome> use) {
        return RecordPlace.of(move).then(place -> apis.open(place).map(zone -> {
            try (zone) {
                return use.apply(place, zone);
            }
        })).orElse(ZoneApi::outcome);
    }

    private static StepOutcome withRecords(ZoneApi zone,
            java.util.function.Function<ResourceRecords, StepOutcome> use) {
        return zone.records().map(use).orElse(ZoneApi::outcome);
    }
}
