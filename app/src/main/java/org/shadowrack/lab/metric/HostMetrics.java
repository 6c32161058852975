package org.shadowrack.lab.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.shadowrack.lab.estate.PartKind;

/** The series of a server's BMC. All servers have the same; a series' place in a sample is a constant here. */
public final class HostMetrics {

    public static final int INLET = 0;
    public static final int EXHAUST = 1;
    public static final int UTILISATION = 2;
    public static final int POWER = 3;
    public static final int CPU_TEMPERATURE = 4;
    public static final int FAN_SPEED = CPU_TEMPERATURE + PartKind.PROCESSOR.each();
    public static final int FAN_VIBRATION = FAN_SPEED + PartKind.FAN.each();
    public static final int SUPPLY_INPUT_VOLTAGE = FAN_VIBRATION + PartKind.FAN.each();
    public static final int SUPPLY_INPUT_WATTS = SUPPLY_INPUT_VOLTAGE + PartKind.POWER_SUPPLY.each();
    public static final int SUPPLY_OUTPUT_WATTS = SUPPLY_INPUT_WATTS + PartKind.POWER_SUPPLY.each();
    public static final int SUPPLY_TEMPERATURE = SUPPLY_OUTPUT_WATTS + PartKind.POWER_SUPPLY.each();
    public static final int SUPPLY_RIPPLE = SUPPLY_TEMPERATURE + PartKind.POWER_SUPPLY.each();
    public static final int DRIVE_CORRECTABLE = SUPPLY_RIPPLE + PartKind.POWER_SUPPLY.each();
    public static final int DRIVE_UNCORRECTABLE = DRIVE_CORRECTABLE + PartKind.DRIVE.each();
    public static final int DRIVE_BAD_BLOCKS = DRIVE_UNCORRECTABLE + PartKind.DRIVE.each();
    public static final int DRIVE_TEMPERATURE = DRIVE_BAD_BLOCKS + PartKind.DRIVE.each();
    public static final int MEMORY_CORRECTABLE = DRIVE_TEMPERATURE + PartKind.DRIVE.each();
    public static final int COUNT = MEMORY_CORRECTABLE + PartKind.DIMM.each();

    private static final String SENSORS = "/redfish/v1/Chassis/1/Sensors/";
    private static final String READING = "/Reading";
    private static final List<Metric> ALL = list();

    private HostMetrics() {}

    /** All, in the order of a sample. */
    public static List<Metric> all() {
        return ALL;
    }

    private static List<Metric> list() {
        List<Metric> all = new ArrayList<>();
        all.add(sensor("Inlet", 1));
        all.add(sensor("Exhaust", 1));
        all.add(sensor("CPUUtilization", 1));
        all.add(new Metric("PowerWatts", "/redfish/v1/Chassis/1/EnvironmentMetrics", "/PowerWatts/Reading", 0));
        each(PartKind.PROCESSOR, all, number -> sensor("CPU" + number + "Temp", 1));
        fans(all);
        supplies(all);
        drives(all);
        each(PartKind.DIMM, all, number -> new Metric("DIMM" + number + "CorrectableECC",
                HostUris.part(PartKind.DIMM, number) + "/MemoryMetrics", "/CurrentPeriod/CorrectableECCErrorCount", 0));
        return List.copyOf(all);
    }

    private static void fans(List<Metric> all) {
        each(PartKind.FAN, all, number -> new Metric("Fan" + number + "RPM", HostUris.part(PartKind.FAN, number),
                "/SpeedPercent/SpeedRPM", 0));
        each(PartKind.FAN, all, number -> sensor("Fan" + number + "Vibration", 2));
    }

    private static void supplies(List<Metric> all) {
        each(PartKind.POWER_SUPPLY, all, number -> supply(number, "InputVoltage", "/InputVoltage/Reading", 1));
        each(PartKind.POWER_SUPPLY, all, number -> supply(number, "InputPower", "/InputPowerWatts/Reading", 1));
        each(PartKind.POWER_SUPPLY, all, number -> supply(number, "OutputPower", "/OutputPowerWatts/Reading", 1));
        each(PartKind.POWER_SUPPLY, all, number -> supply(number, "Temperature", "/TemperatureCelsius/Reading", 1));
        each(PartKind.POWER_SUPPLY, all, number -> sensor("PSU" + number + "Ripple", 1));
    }

    private static void drives(List<Metric> all) {
        each(PartKind.DRIVE, all, number -> drive(number, "CorrectableIOReadErrorCount"));
        each(PartKind.DRIVE, all, number -> drive(number, "UncorrectableIOReadErrorCount"));
        each(PartKind.DRIVE, all, number -> drive(number, "BadBlockCount"));
        each(PartKind.DRIVE, all, number -> sensor("Drive" + number + "Temp", 1));
    }

    private static Metric sensor(String id, int decimals) {
        return new Metric(id, SENSORS + id, READING, decimals);
    }

    private static Metric supply(int number, String name, String pointer, int decimals) {
        return new Metric("PSU" + number + name, HostUris.part(PartKind.POWER_SUPPLY, number) + "/Metrics", pointer,
                decimals);
    }

    private static Metric drive(int number, String counter) {
        return new Metric("Drive" + number + counter, HostUris.part(PartKind.DRIVE, number) + "/Metrics",
                "/" + counter, 0);
    }

    private static void each(PartKind kind, List<Metric> all, IntFunction<Metric> metric) {
        for (int number = 1; number <= kind.each(); number++) {
            all.add(metric.apply(number));
        }
    }
}
