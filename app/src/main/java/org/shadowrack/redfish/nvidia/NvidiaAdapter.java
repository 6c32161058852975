package org.shadowrack.redfish.nvidia;

import java.util.Locale;
import org.shadowrack.redfish.vendor.VendorAdapter;

/**
 * NVIDIA: GPU baseboards (HGX) tell errors by DMTF's own registry, whose key says only that there are some; with a
 * severity of Critical they mean a part that must be changed. Source: DMTF's ResourceEvent registry.
 */
public final class NvidiaAdapter implements VendorAdapter {
    /** An adapter. */
    public NvidiaAdapter() {}

    @Override
    public boolean serves(String vendor, String product) {
        return vendor.toLowerCase(Locale.ROOT).startsWith("nvidia");
    }

    @Override
    public String vendor() {
        return "NVIDIA";
    }
}
