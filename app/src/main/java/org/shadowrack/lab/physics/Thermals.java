package org.shadowrack.lab.physics;

/** Heat and air in a server, in the steady state: half an hour is long against a heat sink's time constant. */
public final class Thermals {

    private Thermals() {}

    /**
     * The fans' duty that the BMC's curve asks for, 0.25 to 1.
     *
     * @param inlet       in °C
     * @param utilisation of the processors, 0 to 1
     */
    public static double fanDuty(double inlet, double utilisation) {
        return Math.clamp(0.3 + 0.02 * (inlet - 22) + 0.45 * utilisation, 0.25, 1);
    }

    /** A processor's power in W at a utilisation of 0 to 1. */
    public static double processorWatts(double utilisation) {
        return 30 + 150 * utilisation;
    }

    /**
     * A processor's temperature, in °C.
     *
     * @param inlet      in °C
     * @param watts      the processor's power
     * @param airflow    0 to 1
     * @param resistance thermal resistance against a new part's, 1 or more
     */
    public static double processor(double inlet, double watts, double airflow, double resistance) {
        return inlet + watts * resistance * (0.12 + 0.07 / Math.max(0.15, airflow));
    }

    /** The air that leaves, in °C: the server's power warms what the fans move. */
    public static double exhaust(double inlet, double watts, double airflow) {
        return inlet + watts / (14 + 42 * airflow);
    }

    /**
     * How much faster a part ages: the rule of Arrhenius as usually quoted, doubling every 15 K.
     *
     * @param celsius   the part's temperature
     * @param reference where the factor is 1, in °C
     */
    public static double ageing(double celsius, double reference) {
        return Math.pow(2, (celsius - reference) / 15);
    }
}
