package org.shadowrack.boot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Broken when a missing display or library is only noticed by JavaFX's stack trace, or a good one is refused. */
@NullMarked
class DisplayTest {
    private static final Set<String> ALL = Set.of("libgtk-3.so.0", "libGL.so.1", "libXxf86vm.so.1", "libXtst.so.6");
    private final String platform = System.getProperty("glass.platform", "");

    @BeforeEach
    void forgetTheTestsOwnPlatform() {
        System.clearProperty("glass.platform");
    }

    @AfterEach
    void restoreIt() {
        System.setProperty("glass.platform", platform);
    }

    @Test
    void anX11DisplayWithItsLibrariesIsUsable() {
        assertThat(display("Linux", Map.of("DISPLAY", ":7"), ALL).missing()).isEmpty();
    }

    @Test
    void withoutDisplayItSaysSo() {
        assertThat(display("Linux", Map.of(), ALL).missing()).contains("DISPLAY is not set");
        assertThat(display("Linux", Map.of("DISPLAY", " "), ALL).missing()).contains("DISPLAY is not set");
    }

    @Test
    void waylandAloneIsNotEnoughForJavaFx() {
        assertThat(display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ALL).missing().orElseThrow())
                .contains("XWayland");
    }

    @Test
    void aMissingLibraryIsNamedWithItsPackage() {
        Set<String> few = Set.of("libgtk-3.so.0", "libGL.so.1", "libXxf86vm.so.1");
        assertThat(display("Linux", Map.of("DISPLAY", ":7"), few).missing())
                .contains("libXtst.so.6 is not installed; install libxtst6");
    }

    @Test
    void windowsAndMacOsAlwaysHaveOne() {
        assertThat(display("Windows 11", Map.of(), Set.of()).missing()).isEmpty();
        assertThat(display("Mac OS X", Map.of(), Set.of()).missing()).isEmpty();
    }

    private static Display display(String system, Map<String, String> variables, Set<String> libraries) {
        return new Display(system, name -> variables.getOrDefault(name, ""), libraries::contains);
    }
}
