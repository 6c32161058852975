package org.shadowrack.redfish.dell;

import java.util.List;
import java.util.Locale;
import org.shadowrack.redfish.vendor.OemReading;
import org.shadowrack.redfish.vendor.VendorAdapter;

/**
 * Dell: iDRAC's message ids are a category and a number, such as {@code PSU0001}, with or without a registry before
 * them ({@code IDRAC.2.8.PSU0001}). Source: Dell's Event and Error Message Reference.
 */
public final class DellAdapter implements VendorAdapter {
    /** An adapter. */
    public DellAdapter() {}

    @Override
    public boolean serves(String vendor, String product) {
        return vendor.toLowerCase(Locale.ROOT).startsWith("dell");
    }

    @Override
    public String vendor() {
        return "Dell";
    }

    /** Seen in a recorded iDRAC 9 tree. */
    @Override
    public List<OemReading> readings() {
        return List.of(OemReading.of("ComputerSystem", "/Oem/Dell/DellSystem/EstimatedExhaustTemperatureCelsius",
                "exhaust_temperature", "Cel"));
    }
}
