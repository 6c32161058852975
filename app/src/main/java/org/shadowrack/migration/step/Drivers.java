package org.shadowrack.migration.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** The drivers there are, by name. Immutable. */
public final class Drivers {
    private final Map<String, Driver> byName;

    /** Their names must differ. */
    public Drivers(List<Driver> drivers) {
        byName = drivers.stream().collect(Collectors.toUnmodifiableMap(Driver::name, Function.identity()));
    }

    /** Whether every step of the profile has a driver that can do it. */
    public Outcome<Profile> check(Profile profile) {
        for (ProfileStep step : profile.steps()) {
            for (String name : step.drivers()) {
                Driver driver = byName.get(name);
                if (driver == null || !can(driver, step.uses().capability())) {
                    return Outcome.failed(lacking(profile, step, name, driver == null));
                }
            }
        }
        return Outcome.ok(profile);
    }

    private Problem lacking(Profile profile, ProfileStep step, String name, boolean unknown) {
        return Problem.badInput(unknown
                ? "there is no driver '" + name + "'; there are " + new TreeSet<>(byName.keySet())
                : "the driver '" + name + "' has no " + step.uses().capability(),
                "Using the profile " + profile.title() + ", step '" + step.id() + "'", "Name another driver there");
    }

    private static boolean can(Driver driver, String capability) {
        return switch (capability) {
            case "replicator" -> driver.replicator().isPresent();
            case "compute" -> driver.compute().isPresent();
            case "traffic" -> driver.traffic().isPresent();
            case "fence" -> driver.fence().isPresent();
            case "probe" -> driver.probe().isPresent();
            default -> false;
        };
    }

    Replicator replicator(Action action) {
        return of(action.drivers().getFirst(), Driver::replicator);
    }

    ComputeMover compute(Action action) {
        return of(action.drivers().getFirst(), Driver::compute);
    }

    TrafficSwitch traffic(Action action) {
        return of(action.drivers().getFirst(), Driver::traffic);
    }

    HealthProbe probe(Action action) {
        return of(action.drivers().getFirst(), Driver::probe);
    }

    List<Fence> fences(List<String> names) {
        return names.stream().map(name -> of(name, Driver::fence)).toList();
    }

    Replicator replicator(String name) {
        return of(name, Driver::replicator);
    }

    TrafficSwitch traffic(String name) {
        return of(name, Driver::traffic);
    }

    ComputeMover compute(String name) {
        return of(name, Driver::compute);
    }

    private <C> C of(String name, Function<Driver, Optional<C>> capability) {
        return Optional.ofNullable(byName.get(name)).flatMap(capability).orElseThrow(
                () -> new IllegalStateException("no driver '" + name + "' for what its plan was checked for"));
    }
}
