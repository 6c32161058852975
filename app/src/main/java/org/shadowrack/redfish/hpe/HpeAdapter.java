package org.shadowrack.redfish.hpe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shadowrack.model.telemetry.ComponentEvent.Kind;
import org.shadowrack.redfish.vendor.OemReading;
import org.shadowrack.redfish.vendor.VendorAdapter;

/**
 * HPE: iLO's management log names its entries by class and code only ({@code 33.1}), so that the words of the message
 * and the severity must do; its registry's keys end in what happened.
 */
public final class HpeAdapter implements VendorAdapter {
    /** An adapter. */
    public HpeAdapter() {}

    @Override
    public boolean serves(String vendor, String product) {
        String name = vendor.toLowerCase(Locale.ROOT);
        return name.startsWith("hpe") || name.equals("hp") || name.startsWith("hewlett");
    }

    @Override
    public String vendor() {
        return "HPE";
    }

    /** Seen in recorded iLO 5 and iLO 6 trees: drives tell their temperature and age only here. */
    @Override
    public List<OemReading> readings() {
        return List.of(OemReading.of("Drive", "/Oem/Hpe/CurrentTemperatureCelsius", "temperature", "Cel"),
                OemReading.of("Drive", "/Oem/Hpe/PowerOnHours", "power_on_time", "h"),
                OemReading.of("Power", "/Oem/Hpe/PowerMetric/CpuWatts", "power_cpu", "W"),
                OemReading.of("Power", "/Oem/Hpe/PowerMetric/DimmWatts", "power_dimm", "W"),
                OemReading.of("Power", "/Oem/Hpe/PowerMetric/GpuWatts", "power_gpu", "W"),
                new OemReading("Power", "PowerSupplies", "/Oem/Hpe/AveragePowerOutputWatts", "output_power_average",
                        "W"));
    }

    @Override
    public Optional<Kind> meaning(String messageId, String severity) {
        String key = messageId.substring(messageId.lastIndexOf('.') + 1);
        if (key.endsWith("Inserted") || key.endsWith("HotAdded")) {
            return Optional.of(Kind.REPLACED);
        }
        return key.endsWith("Failed") && !severity.equalsIgnoreCase("OK")
                ? Optional.of(Kind.FAILURE)
                : Optional.empty();
    }
}
