package org.shadowrack.redfish.dell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shadowrack.model.telemetry.ComponentEvent.Kind;
import org.shadowrack.redfish.vendor.VendorAdapter;

/**
 * Dell: iDRAC's message ids are a category and a number, such as {@code PSU0001}, with or without a registry before
 * them ({@code IDRAC.2.8.PSU0001}). Source: Dell's Event and Error Message Reference.
 */
public final class DellAdapter implements VendorAdapter {
    /** Fan below its critical speed, supply failed, multi-bit memory error, internal CPU error, drive failed or faulted. */
    private static final Pattern FAILURE = Pattern.compile("(FAN0001|PSU0001|MEM0001|CPU000[01]|PDR1001|PDR3)$");
    /** Supply, drive, fan and memory that were put in anew. */
    private static final Pattern REPLACED = Pattern.compile("(PDR8|PDR1100)$");

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

    @Override
    public Optional<Kind> meaning(String messageId, String severity) {
        if (FAILURE.matcher(messageId).find()) {
            return Optional.of(Kind.FAILURE);
        }
        return REPLACED.matcher(messageId).find() ? Optional.of(Kind.REPLACED) : Optional.empty();
    }
}
