package org.shadowrack.migration.drivers.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * OpenIPMI's simulated controller, whose chassis is a real process: power off kills it as a power cut would, power on starts
 * it. It answers only after its chassis script has run.
 */
public final class IpmiPeer implements AutoCloseable {
    /** Who may command it. */
    public static final String USER = "admin";
    /** Their password. */
    public static final String PASSWORD = "correct-horse";

    private static final String PROGRAM = "/usr/bin/ipmi_sim";

    private final Path folder;
    private final int port;
    private final Process process;

    /** Starts it, and the chassis with the power on; {@code machine} is what runs while it is. Skips the test without OpenIPMI. */
    public IpmiPeer(List<String> machine) throws IOException, InterruptedException {
        assumeTrue(Programs.has(PROGRAM) && Programs.has("/usr/bin/ipmitool"),
                "OpenIPMI's simulator is not installed: apt-get install openipmi ipmitool");
        folder = Files.createTempDirectory("shadowrack-ipmi");
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path script = folder.resolve("chassis");
        Files.writeString(script, script(machine));
        Programs.run(List.of("chmod", "700", script.toString()));
        Programs.run(List.of(script.toString(), "0x20", "set", "power", "1"));
        Files.writeString(folder.resolve("lan.conf"), String.join("\n", "name \"bmc\"", "set_working_mc 0x20",
                "startlan 1", "  addr 127.0.0.1 " + port, "  priv_limit admin",
                "  allowed_auths_admin none md2 md5 straight", "  guid a123456789abcdefa123456789abcdef", "endlan",
                "chassis_control \"" + script + " 0x20\"", "startnow false",
                "user 2 true \"" + USER + "\" \"" + PASSWORD + "\" admin 10 none md2 md5 straight", ""));
        Files.writeString(folder.resolve("bmc.emu"), String.join("\n", "mc_setbmc 0x20",
                "mc_add 0x20 0 no-device-sdrs 0x23 9 8 0x9f 0x1291 0xf02", "mc_enable 0x20", ""));
        process = Programs.start(folder.resolve("ipmi.log"), List.of(PROGRAM, "-n", "-c", folder + "/lan.conf", "-f",
                folder + "/bmc.emu", "-s", Files.createDirectory(folder.resolve("state")).toString()));
    }

    private String script(List<String> machine) {
        return """
                #!/bin/sh
                pidfile=%1$s/pid
                alive() { [ -s "$pidfile" ] && grep -q '^State:.[^ZX]' "/proc/$(cat "$pidfile")/status" 2>/dev/null; }
                on() { alive || { setsid %2$s >%1$s/machine.log 2>&1 </dev/null & echo $! >"$pidfile"; }; }
                off() { if alive; then kill -9 "$(cat "$pidfile")"; while alive; do sleep 0.01; done; fi; }
                shift
                case "$1 $2" in
                "get power") if alive; then echo power:1; else echo power:0; fi ;;
                "set power") if [ "$3" = 1 ]; then on; else off; fi ;;
                *) exit 1 ;;
                esac
                """.formatted(folder, String.join(" ", machine));
    }

    /** Where it listens, over UDP. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Whether the machine runs. */
    public boolean powered() {
        return machine().filter(ProcessHandle::isAlive).filter(handle -> !isZombie(handle.pid())).isPresent();
    }

    /** The machine hangs: it answers nothing more, but is on. */
    public void hang() throws IOException, InterruptedException {
        Programs.run(List.of("kill", "-STOP", Files.readString(folder.resolve("pid")).strip()));
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/status")).contains("State:\tZ");
        } catch (IOException gone) {
            return true;
        }
    }

    private Optional<ProcessHandle> machine() {
        try {
            String pid = Files.readString(folder.resolve("pid")).strip();
            return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        Programs.end(process);
        machine().ifPresent(ProcessHandle::destroyForcibly);
        Programs.run(List.of("rm", "-rf", folder.toString()));
    }
}
