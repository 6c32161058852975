package org.shadowrack.redfish.cray;

import java.util.Locale;
import org.shadowrack.redfish.vendor.VendorAdapter;

/**
 * HPE Cray EX and other controllers built on OpenBMC: neither names a vendor in the root. Cray's alerts name only the
 * severity of a fault ({@code CrayAlerts.HardwareCriticalFaultDetected}); OpenBMC's registry has a key for each way to fail.
 * Source: recorded logs of a Cray EX235a; OpenBMC's message registry.
 */
public final class CrayAdapter implements VendorAdapter {
    /** An adapter. */
    public CrayAdapter() {}

    @Override
    public boolean serves(String vendor, String product) {
        String name = vendor.toLowerCase(Locale.ROOT);
        return name.equals("cray") || name.startsWith("cray ") || name.startsWith("openbmc")
                || product.toLowerCase(Locale.ROOT).contains("cray");
    }

    @Override
    public String vendor() {
        return "Cray";
    }
}
