package org.shadowrack.redfish.log;

import java.util.List;
import java.util.Locale;
import org.shadowrack.model.telemetry.ComponentEvent.Kind;
import org.shadowrack.redfish.vendor.VendorAdapter;

/** What a log entry means: as the table of message ids or the vendor's adapter knows, else by the words of the standard's message ids. */
final class EventMeaning {
    private EventMeaning() {}

    static Kind of(EventMeanings meanings, List<VendorAdapter> adapters, String vendor, String messageId,
            String severity, String message) {
        return meanings.of(vendor, messageId, severity)
                .or(() -> adapters.stream().filter(adapter -> adapter.vendor().equals(vendor))
                        .flatMap(adapter -> adapter.meaning(messageId, severity).stream()).findFirst())
                .orElseGet(() -> standard(messageId, severity, message));
    }

    /** A message id is registry, version and key: {@code Power.1.0.PowerSupplyFailed}. The key is what happened. */
    private static Kind standard(String messageId, String severity, String message) {
        String key = messageId.substring(messageId.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean told = key.chars().anyMatch(Character::isLetter);
        String words = told ? key : message.toLowerCase(Locale.ROOT);
        boolean critical = severity.equalsIgnoreCase("Critical");
        if (words.contains("replaced")) {
            return Kind.REPLACED;
        }
        if (critical && (words.contains("fail") || words.contains("uncorrectable"))) {
            return Kind.FAILURE;
        }
        return critical || severity.equalsIgnoreCase("Warning") ? Kind.WARNING : Kind.INFO;
    }
}
