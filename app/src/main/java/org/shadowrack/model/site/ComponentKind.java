package org.shadowrack.model.site;

import java.util.Locale;

/** What can fail. */
public enum ComponentKind {
    RACK, CHASSIS, SERVER, BMC, CPU, GPU, DIMM, DRIVE, STORAGE, NIC, SWITCH, FAN, PUMP, POWER_SUPPLY, POWER_SHELF, PDU, CIRCUIT, OUTLET, BATTERY, VM, CONTAINER, OTHER;

    /** The name in documents: lower case, underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
