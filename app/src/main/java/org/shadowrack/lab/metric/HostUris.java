package org.shadowrack.lab.metric;

import org.shadowrack.lab.estate.PartKind;

/** Where a server's parts are found in its Redfish tree. */
public final class HostUris {

    public static final String SYSTEM = "/redfish/v1/Systems/1";
    public static final String CHASSIS = "/redfish/v1/Chassis/1";

    private HostUris() {}

    /**
     * A part's URI.
     *
     * @param number from 1
     */
    public static String part(PartKind kind, int number) {
        return collection(kind) + "/" + number;
    }

    private static String collection(PartKind kind) {
        return switch (kind) {
            case FAN -> CHASSIS + "/ThermalSubsystem/Fans";
            case POWER_SUPPLY -> CHASSIS + "/PowerSubsystem/PowerSupplies";
            case DRIVE -> SYSTEM + "/Storage/1/Drives";
            case DIMM -> SYSTEM + "/Memory";
            case PROCESSOR -> SYSTEM + "/Processors";
        };
    }
}
