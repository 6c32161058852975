package org.shadowrack.migration.drivers.haproxy;

/**
 * A server of a backend, as {@code show servers state} tells.
 *
 * @param weight as set now; 0 takes no new sessions
 * @param operational whether HAProxy's checks hold it for up; also where it has none
 * @param admitted whether nobody has set it to drain or maintenance
 */
record Server(String name, int weight, boolean operational, boolean admitted) {
    private static final int BACKEND = 1;
    private static final int NAME = 3;
    private static final int OPERATIONAL = 5;
    private static final int ADMINISTRATIVE = 6;
    private static final int WEIGHT = 7;
    private static final int COLUMNS = 8;
    /** Forced, inherited, configured or resolution's maintenance; forced or inherited draining. */
    private static final int OUT = 0x01 | 0x02 | 0x04 | 0x08 | 0x10 | 0x20;

    /** Whether the line is one of {@code backend}'s. */
    static boolean isOf(String backend, String line) {
        String[] columns = line.split(" ");
        return !line.startsWith("#") && columns.length >= COLUMNS && columns[BACKEND].equals(backend);
    }

    static Server read(String line) {
        String[] columns = line.split(" ");
        return new Server(columns[NAME], Integer.parseInt(columns[WEIGHT]), !"0".equals(columns[OPERATIONAL]),
                (Integer.parseInt(columns[ADMINISTRATIVE]) & OUT) == 0);
    }

    /** Whether new sessions may get to it. */
    boolean serves() {
        return weight > 0 && admitted;
    }

    @Override
    public String toString() {
        return name + " (weight " + weight + (operational ? "" : ", down") + (admitted ? "" : ", out of service") + ")";
    }
}
