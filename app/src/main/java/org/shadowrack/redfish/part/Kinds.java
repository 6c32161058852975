package org.shadowrack.redfish.part;

import static org.shadowrack.model.site.ComponentKind.BATTERY;
import static org.shadowrack.model.site.ComponentKind.BMC;
import static org.shadowrack.model.site.ComponentKind.CHASSIS;
import static org.shadowrack.model.site.ComponentKind.CIRCUIT;
import static org.shadowrack.model.site.ComponentKind.CPU;
import static org.shadowrack.model.site.ComponentKind.DIMM;
import static org.shadowrack.model.site.ComponentKind.DRIVE;
import static org.shadowrack.model.site.ComponentKind.FAN;
import static org.shadowrack.model.site.ComponentKind.GPU;
import static org.shadowrack.model.site.ComponentKind.NIC;
import static org.shadowrack.model.site.ComponentKind.OTHER;
import static org.shadowrack.model.site.ComponentKind.OUTLET;
import static org.shadowrack.model.site.ComponentKind.PDU;
import static org.shadowrack.model.site.ComponentKind.POWER_SHELF;
import static org.shadowrack.model.site.ComponentKind.POWER_SUPPLY;
import static org.shadowrack.model.site.ComponentKind.PUMP;
import static org.shadowrack.model.site.ComponentKind.RACK;
import static org.shadowrack.model.site.ComponentKind.SERVER;
import static org.shadowrack.model.site.ComponentKind.STORAGE;
import static org.shadowrack.model.site.ComponentKind.SWITCH;
import static org.shadowrack.model.site.ComponentKind.VM;

import java.util.Optional;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Resource;
import tools.jackson.databind.JsonNode;

/** Which kind of component a resource stands for. */
final class Kinds {
    private Kinds() {}

    /** The kind; empty for what can't fail by itself, such as sensors and metrics. */
    static Optional<ComponentKind> of(Resource resource) {
        JsonNode json = resource.json();
        return Optional.ofNullable(switch (resource.type()) {
            case "Chassis" -> chassis(json);
            case "ComputerSystem" -> Json.text(json, "SystemType").equals("Virtual") ? VM : SERVER;
            case "Manager" -> BMC;
            case "Processor" -> processor(json);
            case "Memory" -> DIMM;
            case "Drive" -> DRIVE;
            case "Storage", "SimpleStorage" -> STORAGE;
            case "NetworkAdapter", "EthernetInterface", "NetworkInterface" -> NIC;
            case "Switch" -> SWITCH;
            case "Fan" -> FAN;
            case "Pump" -> PUMP;
            case "PowerSupply", "PowerSupplyUnit" -> POWER_SUPPLY;
            case "PowerDistribution" -> Json.text(json, "EquipmentType").equals("PowerShelf")
                    || resource.via().equals("PowerShelves") ? POWER_SHELF : PDU;
            case "Circuit" -> CIRCUIT;
            case "Outlet" -> OUTLET;
            case "Battery" -> BATTERY;
            case "CoolingUnit", "CoolingLoop", "CoolantConnector", "Reservoir", "LeakDetector", "Heater",
                    "HeatExchanger",
                    "StorageController", "OutletGroup", "Facility" ->
                OTHER;
            default -> null;
        });
    }

    private static ComponentKind chassis(JsonNode json) {
        return switch (Json.text(json, "ChassisType")) {
            case "Rack" -> RACK;
            case "PowerStrip" -> PDU;
            default -> names(json).contains("powershelf") ? POWER_SHELF : CHASSIS;
        };
    }

    private static String names(JsonNode json) {
        return (Json.text(json, "Id") + Json.text(json, "Name")).toLowerCase(java.util.Locale.ROOT).replace(" ", "");
    }

    private static ComponentKind processor(JsonNode json) {
        return switch (Json.text(json, "ProcessorType")) {
            case "", "CPU", "Core", "Thread" -> CPU;
            case "GPU", "Accelerator" -> GPU;
            default -> OTHER;
        };
    }
}
