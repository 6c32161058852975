package org.shadowrack.redfish.lenovo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shadowrack.model.telemetry.ComponentEvent.Kind;
import org.shadowrack.redfish.vendor.VendorAdapter;

/**
 * Lenovo: XClarity Controller's message ids begin with {@code FQXSP}, then two letters for the subsystem, four digits, and
 * a letter for the way it turned. Source: Lenovo's list of XCC events.
 */
public final class LenovoAdapter implements VendorAdapter {
    /** Drive disabled due to a detected fault (SD0001L). */
    private static final Pattern FAILURE = Pattern.compile("FQXSPSD0001L$");

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

    @Override
    public Optional<Kind> meaning(String messageId, String severity) {
        return FAILURE.matcher(messageId).find() ? Optional.of(Kind.FAILURE) : Optional.empty();
    }
}
