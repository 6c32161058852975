package org.shadowrack.lab.redfish.event;

import java.util.List;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.redfish.event.LogRecord.Message;
import org.shadowrack.lab.simulation.Happening;
import org.shadowrack.lab.simulation.Happening.PartFailed;
import org.shadowrack.lab.simulation.Happening.PartReplaced;
import org.shadowrack.lab.simulation.Happening.PowerChanged;

/** Says what happened with the messages of DMTF's registries; a replacement, which they lack, with one of the lab's. */
final class Messages {

    private Messages() {}

    static Message of(Happening happening) {
        return switch (happening) {
            case PartFailed failed -> failed(failed.kind(), failed.number());
            case PartReplaced replaced -> replaced(replaced);
            case PowerChanged changed -> power(changed.on());
        };
    }

    private static Message failed(PartKind kind, int number) {
        String name = name(kind, number);
        String id = switch (kind) {
            case FAN -> "Environmental.1.0.FanFailed";
            case POWER_SUPPLY -> "Power.1.0.PowerSupplyFailed";
            case DRIVE -> "StorageDevice.1.1.DriveFailure";
            case DIMM -> "Memory.1.0.UncorrectableECCError";
            case PROCESSOR -> "Compute.1.0.ProcessorFailed";
        };
        String text = switch (kind) {
            case DIMM -> "An uncorrectable ECC error occurred in '" + name + "'.";
            default -> "'" + name + "' has failed.";
        };
        return new Message(id, "Critical", text, List.of(name), sensorType(kind), HostUris.part(kind, number));
    }

    private static Message replaced(PartReplaced replaced) {
        String name = name(replaced.kind(), replaced.number());
        return new Message("ShadowRackLab.1.0.ComponentReplaced", "OK",
                "'" + name + "' was replaced; the new part's serial number is '" + replaced.serial() + "'.",
                List.of(name, replaced.serial()), sensorType(replaced.kind()),
                HostUris.part(replaced.kind(), replaced.number()));
    }

    private static Message power(boolean on) {
        return new Message("ResourceEvent.1.3." + (on ? "ResourcePoweredOn" : "ResourcePoweredOff"), "OK",
                "The resource '" + HostUris.SYSTEM + "' has powered " + (on ? "on." : "off."),
                List.of(HostUris.SYSTEM), "System ACPI PowerState", HostUris.SYSTEM);
    }

    private static String name(PartKind kind, int number) {
        return switch (kind) {
            case FAN -> "Fan ";
            case POWER_SUPPLY -> "PSU ";
            case DRIVE -> "Drive ";
            case DIMM -> "DIMM ";
            case PROCESSOR -> "CPU ";
        } + number;
    }

    private static String sensorType(PartKind kind) {
        return switch (kind) {
            case FAN -> "Fan";
            case POWER_SUPPLY -> "Power Supply / Converter";
            case DRIVE -> "Drive Slot/Bay";
            case DIMM -> "Memory";
            case PROCESSOR -> "Processor";
        };
    }
}
