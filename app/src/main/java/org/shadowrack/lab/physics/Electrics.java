package org.shadowrack.lab.physics;

/** Power in a server and its supplies. */
public final class Electrics {

    /** A supply's rated output, in W. */
    public static final double RATED_WATTS = 800;

    /** What a server draws while its host is off: the BMC's standby, in W. */
    public static final double STANDBY_WATTS = 14;

    private Electrics() {}

    /**
     * What the supplies deliver to a running server, in W.
     *
     * @param utilisation of the processors, 0 to 1
     * @param duty        of the fans, 0 to 1: their power grows with its cube
     * @param scale       the server's size against a primary one
     */
    public static double serverWatts(double utilisation, double duty, double scale) {
        return (85 + 270 * Math.pow(utilisation, 0.9) + 45 * duty * duty * duty) * (0.4 + 0.6 * scale);
    }

    /**
     * A supply's efficiency, 0 to 1: poor at little load, best around half.
     *
     * @param load delivered against rated power, 0 to 1
     * @param wear 0 for a sound supply, 1 at its end
     */
    public static double efficiency(double load, double wear) {
        double little = Math.exp(-load / 0.06);
        double much = Math.max(0, load - 0.5);
        return 0.945 - 0.14 * little - 0.05 * much - 0.035 * wear;
    }
}
