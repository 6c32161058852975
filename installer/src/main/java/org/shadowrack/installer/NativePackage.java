package org.shadowrack.installer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The package of this operating system's kind, made of the application image. */
final class NativePackage {
    private final Layout layout;
    private final PackageType type;

    NativePackage(Layout layout, PackageType type) {
        this.layout = layout;
        this.type = type;
    }

    void build() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--type", type.word(), "--name", Layout.NAME, "--app-image",
                layout.image().toString(), "--app-version", PackageType.acceptableVersion(layout.version()), "--vendor",
                "ShadowRack contributors", "--description", "Watches a primary infrastructure and its shadow",
                "--license-file", layout.distribution().resolve("LICENSE").toString(), "--dest",
                layout.packages().toString()));
        arguments.addAll(type.arguments(layout));
        JdkTool.run("jpackage", arguments);
        System.out.println("installer: " + type.word() + " package in " + layout.packages());
    }
}
