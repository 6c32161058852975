package org.shadowrack.forecast.deviation;

import org.shadowrack.model.site.Component;

/** One component: the greatest deviation among its metrics, and the shape of its departure. One thread. */
final class PartDeviation {
    private Component component;
    private Excursion excursion = new Excursion();
    private double greatest = Double.NaN;
    private String metric = "";
    private boolean measured;
    private String deviating = "";

    PartDeviation(Component component) {
        this.component = component;
    }

    /** The component as the newest topology has it. */
    void as(Component newest) {
        component = newest;
    }

    void renew() {
        excursion = new Excursion();
    }

    /** Takes in one metric of the present slot. */
    void see(String name, double value, double metricDeviation) {
        measured |= !Double.isNaN(value);
        if (!Double.isNaN(metricDeviation) && !(metricDeviation <= greatest)) {
            greatest = metricDeviation;
            metric = name;
        }
    }

    /** Ends the present slot; whether anything was measured in it. */
    boolean close() {
        boolean present = measured;
        if (present) {
            deviating = metric;
            excursion.see(greatest);
        }
        measured = false;
        greatest = Double.NaN;
        metric = "";
        return present;
    }

    DeviationRow row(long epochMilli) {
        double hours = excursion.slots() * (Deviations.SLOT.toMinutes() / 60.0);
        return new DeviationRow(component, epochMilli, deviating, hours, excursion.level(),
                excursion.growth(), excursion.fading());
    }
}
