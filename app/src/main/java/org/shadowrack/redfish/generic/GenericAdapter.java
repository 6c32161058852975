package org.shadowrack.redfish.generic;

import org.shadowrack.redfish.vendor.VendorAdapter;

/** Every other vendor: the standard's own rules; the vendor's name is the one that the service gives. */
public final class GenericAdapter implements VendorAdapter {
    /** An adapter. */
    public GenericAdapter() {}

    @Override
    public boolean serves(String vendor, String product) {
        return true;
    }

    @Override
    public String vendor() {
        return "";
    }
}
