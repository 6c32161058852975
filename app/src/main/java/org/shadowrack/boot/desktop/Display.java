package org.shadowrack.boot.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether a window can be shown here, decided before the toolkit is loaded: JavaFX ends with a stack trace where not. */
public final class Display {
    /** What JavaFX links on Linux; the console's package depends on what brings them. */
    private static final List<String> LIBRARIES = List.of("libgtk-3.so.0", "libGL.so.1", "libXxf86vm.so.1",
            "libXtst.so.6");

    private final String system;
    private final Function<String, String> variables;
    private final Predicate<String> libraries;

    /**
     * A display as seen through these.
     *
     * @param system the operating system, as {@code os.name} has it
     * @param variables environment variables by name; null answers where unset
     * @param libraries whether a shared library of this name is installed
     */
    Display(String system, Function<String, String> variables, Predicate<String> libraries) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.variables = variables;
        this.libraries = libraries;
    }

    /** This machine's. */
    public static Display here() {
        return new Display(System.getProperty("os.name", ""), System::getenv, Display::installed);
    }

    /** Why no window can be shown, in a few words; empty where one can. */
    public Optional<String> missing() {
        if ("Headless".equals(System.getProperty("glass.platform"))
                || system.contains("windows") || system.contains("mac")) {
            return Optional.empty();
        }
        // JavaFX speaks X11 alone; on Wayland desktops that is XWayland, which sets DISPLAY too.
        if (unset("DISPLAY")) {
            return Optional.of(unset("WAYLAND_DISPLAY")
                    ? "DISPLAY is not set"
                    : "DISPLAY is not set (Wayland without XWayland)");
        }
        return LIBRARIES.stream().filter(libraries.negate()).findFirst()
                .map(library -> library + " is not installed; install " + packageOf(library));
    }

    private boolean unset(String variable) {
        String value = variables.apply(variable);
        return value == null || value.isBlank();
    }

    private static String packageOf(String library) {
        return switch (library) {
            case "libgtk-3.so.0" -> "libgtk-3-0";
            case "libGL.so.1" -> "libgl1";
            case "libXxf86vm.so.1" -> "libxxf86vm1";
            default -> "libxtst6";
        };
    }

    private static boolean installed(String library) {
        String machine = switch (System.getProperty("os.arch", "")) {
            case "amd64" -> "x86_64-linux-gnu";
            case "aarch64" -> "aarch64-linux-gnu";
            default -> "linux-gnu";
        };
        return List.of("/usr/lib/" + machine, "/lib/" + machine, "/usr/lib64", "/lib64", "/usr/lib", "/usr/local/lib")
                .stream().anyMatch(folder -> Files.exists(Path.of(folder, library)));
    }
}
