package org.shadowrack.whatif.simulation;

import org.shadowrack.whatif.Scenario;

/** What one run came to. */
record Tally(int outages, int avoided, double downtimeSeconds, int falseMigrations, int migrations) {
    private static final double HOUR = 3600;
    private static final double MONTH_DAYS = 30;

    /** In the scenario's currency, over so many days. */
    double cost(Scenario scenario, double days) {
        Scenario.Costs costs = scenario.costs();
        return outages * costs.outage() + downtimeSeconds / HOUR * costs.downtimeHour()
                + migrations * costs.migration()
                + scenario.shadowSlots().orElse(0) * costs.slotMonth() * days / MONTH_DAYS;
    }
}
