package org.shadowrack.redfish.supermicro;

import java.util.Locale;
import org.shadowrack.redfish.vendor.VendorAdapter;

/**
 * Supermicro: older firmwares leave Vendor out of the root and name themselves in its Oem part alone, so that the name of
 * that part counts. Its sensor events are IPMI's, whose words end in Asserted or Deasserted; what is deasserted is over.
 */
public final class SupermicroAdapter implements VendorAdapter {
    /** An adapter. */
    public SupermicroAdapter() {}

    @Override
    public boolean serves(String vendor, String product) {
        String name = vendor.toLowerCase(Locale.ROOT);
        return name.startsWith("supermicro") || name.startsWith("super micro");
    }

    @Override
    public String vendor() {
        return "Supermicro";
    }
}
