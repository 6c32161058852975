package org.shadowrack.lab.metric;

import java.util.ArrayList;
import java.util.List;

/** The series of a rack's own service: air, switch, and for each of the feeds A and B a power distribution unit. */
public final class RackMetrics {

    public static final int INLET_TOP = 0;
    public static final int INLET_BOTTOM = 1;
    public static final int HUMIDITY = 2;
    public static final int SWITCH_TEMPERATURE = 3;
    public static final int SWITCH_POWER = 4;
    private static final int FIRST_PDU = 5;

    /** From a PDU's first series: volts, amperes, watts, kilowatt-hours, and then the watts of each outlet. */
    public static final int VOLTAGE = 0;
    public static final int CURRENT = 1;
    public static final int WATTS = 2;
    public static final int ENERGY = 3;
    public static final int OUTLETS = 4;

    private static final String PDUS = "/redfish/v1/PowerEquipment/RackPDUs/";

    private RackMetrics() {}

    /**
     * All series of a rack, in the order of a sample.
     *
     * @param servers how many stand in it; each has one outlet of each feed
     */
    public static List<Metric> all(int servers) {
        List<Metric> all = new ArrayList<>();
        all.add(sensor("Rack", "InletTop", 1));
        all.add(sensor("Rack", "InletBottom", 1));
        all.add(sensor("Rack", "Humidity", 0));
        all.add(sensor("Switch1", "SwitchTemp", 1));
        all.add(new Metric("SwitchPowerWatts", "/redfish/v1/Chassis/Switch1/EnvironmentMetrics", "/PowerWatts/Reading",
                0));
        pdu("A", servers, all);
        pdu("B", servers, all);
        return List.copyOf(all);
    }

    /**
     * Where a PDU's series begin.
     *
     * @param feed    0 for A, 1 for B
     * @param servers how many stand in the rack
     */
    public static int pdu(int feed, int servers) {
        return FIRST_PDU + feed * (OUTLETS + servers);
    }

    private static void pdu(String feed, int servers, List<Metric> all) {
        String pdu = PDUS + feed;
        all.add(new Metric("PDU" + feed + "Voltage", pdu + "/Mains/1", "/Voltage/Reading", 1));
        all.add(new Metric("PDU" + feed + "Current", pdu + "/Mains/1", "/CurrentAmps/Reading", 2));
        all.add(new Metric("PDU" + feed + "Power", pdu + "/Metrics", "/PowerWatts/Reading", 0));
        all.add(new Metric("PDU" + feed + "Energy", pdu + "/Metrics", "/EnergykWh/Reading", 1));
        for (int outlet = 1; outlet <= servers; outlet++) {
            all.add(new Metric("PDU" + feed + "Outlet" + outlet + "Power", pdu + "/Outlets/" + outlet,
                    "/PowerWatts/Reading", 1));
        }
    }

    private static Metric sensor(String chassis, String id, int decimals) {
        return new Metric(id, "/redfish/v1/Chassis/" + chassis + "/Sensors/" + id, "/Reading", decimals);
    }
}
