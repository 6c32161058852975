package org.shadowrack.boot.parts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.drivers.docker.DockerDrivers;
import org.shadowrack.migration.drivers.haproxy.HaproxyDrivers;
import org.shadowrack.migration.drivers.ipmi.IpmiDrivers;
import org.shadowrack.migration.drivers.lab.LabDriver;
import org.shadowrack.migration.drivers.postgres.PostgresDrivers;
import org.shadowrack.migration.drivers.powerdns.PowerDnsDrivers;
import org.shadowrack.migration.drivers.qemu.QemuDrivers;
import org.shadowrack.migration.drivers.redfishfence.RedfishFences;
import org.shadowrack.migration.drivers.redis.RedisDrivers;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.redfish.cray.CrayAdapter;
import org.shadowrack.redfish.dell.DellAdapter;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.redfish.hpe.HpeAdapter;
import org.shadowrack.redfish.lenovo.LenovoAdapter;
import org.shadowrack.redfish.nvidia.NvidiaAdapter;
import org.shadowrack.redfish.supermicro.SupermicroAdapter;
import org.shadowrack.redfish.vendor.VendorAdapter;
import org.shadowrack.security.CredentialStore;

/** The lists of what others add to: a new driver or vendor adapter is a line here. */
public final class Extensions {
    private static final Duration DRIVER_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LISTING_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration POWER_PATIENCE = Duration.ofSeconds(45);

    private Extensions() {}

    /** The systems that migrations can move. */
    public static List<Driver> drivers(Wiring wiring, CredentialStore credentials, RedfishClients redfish,
            Function<String, Optional<RedfishTarget>> controllers) {
        return List.of(new LabDriver(wiring.tls(), credentials, DRIVER_TIMEOUT), PostgresDrivers.driver(credentials),
                PowerDnsDrivers.driver(wiring.tls(), credentials, DRIVER_TIMEOUT),
                HaproxyDrivers.driver(DRIVER_TIMEOUT), RedisDrivers.driver(wiring.tls(), credentials, DRIVER_TIMEOUT),
                RedfishFences.driver(redfish, controllers, POWER_PATIENCE),
                IpmiDrivers.driver(credentials, DRIVER_TIMEOUT, POWER_PATIENCE), QemuDrivers.driver(LISTING_TIMEOUT),
                DockerDrivers.driver(LISTING_TIMEOUT));
    }

    /** The vendors whose gaps in the standard are known, the most particular first. */
    public static List<VendorAdapter> vendorAdapters() {
        return List.of(new CrayAdapter(), new DellAdapter(), new HpeAdapter(), new LenovoAdapter(),
                new NvidiaAdapter(), new SupermicroAdapter(), new GenericAdapter());
    }
}
