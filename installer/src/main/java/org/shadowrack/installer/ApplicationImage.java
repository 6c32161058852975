package org.shadowrack.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The application image: launcher, libraries and runtime in one folder that runs where it lies. */
final class ApplicationImage {
    private final Layout layout;

    ApplicationImage(Layout layout) {
        this.layout = layout;
    }

    void build() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", Layout.NAME, "--input",
                layout.libraries().toString(), "--main-jar", layout.mainJar(), "--main-class",
                "org.shadowrack.boot.Main", "--runtime-image", layout.runtime().toString(), "--app-version",
                PackageType.acceptableVersion(layout.version()), "--vendor", "ShadowRack contributors", "--dest",
                layout.packages().toString()));
        for (String option : virtualMachineOptions()) {
            arguments.addAll(List.of("--java-options", option));
        }
        arguments.addAll(PackageType.imageArguments(layout));
        JdkTool.run("jpackage", arguments);
    }

    /** The options that every launcher gives. */
    private List<String> virtualMachineOptions() throws IOException {
        try (Stream<String> lines = Files.lines(layout.libraries().resolve("java.options"))) {
            return lines.map(String::strip).filter(line -> line.startsWith("-")).toList();
        }
    }
}
