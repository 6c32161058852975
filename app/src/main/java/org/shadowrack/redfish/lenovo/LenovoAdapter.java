package org.shadowrack.redfish.lenovo;

import java.util.Locale;
import org.shadowrack.redfish.vendor.VendorAdapter;

/**
 * Lenovo: XClarity Controller's message ids begin with {@code FQXSP}, then two letters for the subsystem, four digits, and
 * a letter for the way it turned. Source: Lenovo's list of XCC events.
 */
public final class LenovoAdapter implements VendorAdapter {
    /** An adapter. */
    public LenovoAdapter() {}

    @Override
    public boolean serves(String vendor, String product) {
        return vendor.toLowerCase(Locale.ROOT).startsWith("lenovo");
    }

    @Override
    public String vendor() {
        return "Lenovo";
    }
}
