package org.shadowrack.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of packages, and the programs that each needs beside the JDK. */
enum PackageType {
    DEB("linux", "dpkg-deb", "fakeroot"), RPM("linux", "rpmbuild"), MSI("windows", "wix.exe"), DMG("mac", "hdiutil");

    /** What JavaFX links on Linux, by Debian's names. */
    private static final String LIBRARIES = "libgtk-3-0, libgl1, libxxf86vm1, libxtst6";

    private final String system;
    private final List<String> programs;

    PackageType(String system, String... programs) {
        this.system = system;
        this.programs = List.of(programs);
    }

    /** The kind to build here; empty where its programs are missing. */
    static Optional<PackageType> here() {
        return Arrays.stream(values()).filter(PackageType::isOfThisSystem).filter(PackageType::canBeBuilt).findFirst();
    }

    /** In words, what would have to be installed for a package. */
    static String missing() {
        return Arrays.stream(values()).filter(PackageType::isOfThisSystem)
                .map(type -> "a " + type.word() + " needs " + String.join(" and ", type.programs))
                .reduce((first, second) -> first + ", " + second).orElse("this system has no packages that we know");
    }

    /** macOS refuses versions that begin with 0. */
    static String acceptableVersion(String version) {
        return DMG.isOfThisSystem() && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    /** What the image needs of this system: the icon in its format, a console on Windows. */
    static List<String> imageArguments(Layout layout) throws IOException {
        if (DEB.isOfThisSystem()) {
            new Icon().write(layout.icon());
            return List.of("--icon", layout.icon().toString());
        }
        return MSI.isOfThisSystem() ? List.of("--win-console") : List.of();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Arguments of this kind alone. */
    List<String> arguments(Layout layout) {
        return switch (this) {
            case DEB -> List.of("--linux-package-deps", LIBRARIES, "--linux-app-category", "admin",
                    "--linux-deb-maintainer", "noreply@shadowrack.invalid", "--resource-dir",
                    layout.packageFiles().toString());
            case RPM -> List.of("--linux-rpm-license-type", "GPL-3.0-or-later");
            case MSI -> List.of("--win-menu", "--win-shortcut-prompt", "--win-per-user-install");
            case DMG -> List.of();
        };
    }

    private boolean isOfThisSystem() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith(system);
    }

    private boolean canBeBuilt() {
        return programs.stream().allMatch(PackageType::isOnPath);
    }

    private static boolean isOnPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
