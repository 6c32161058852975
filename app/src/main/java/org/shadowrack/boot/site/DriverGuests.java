package org.shadowrack.boot.site;

import java.util.List;
import java.util.stream.Collectors;
import org.shadowrack.config.InventorySettings.Hypervisor;
import org.shadowrack.inventory.GuestSource;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Asks the driver that a hypervisor's settings name. Thread-safe, as drivers are. */
record DriverGuests(List<Driver> drivers) implements GuestSource {
    @Override
    public Outcome<Guests> guests(Hypervisor hypervisor) {
        return drivers.stream().filter(driver -> driver.name().equals(hypervisor.driver()))
                .flatMap(driver -> driver.guests().stream()).findFirst().map(source -> source.guests(hypervisor))
                .orElseGet(() -> Outcome.failed(Problem.badInput(
                        "no driver of the name '" + hypervisor.driver() + "' lists what a system hosts",
                        "Listing the guests of " + hypervisor.host(), "Name one of " + drivers.stream()
                                .filter(driver -> driver.guests().isPresent()).map(Driver::name)
                                .collect(Collectors.joining(", ")))));
    }
}
