package org.shadowrack.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Builds the packages: a linked runtime, the application image with its start-up cache, and this system's kind of
 * package. Where the system's packaging tools are missing it says so in one line and leaves it at the image.
 */
public final class PackageBuild {
    private final Layout layout;

    private PackageBuild(Layout layout) {
        this.layout = layout;
    }

    /** Takes the distribution's folder, that of the packages' own files, the build folder, and the version. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new PackageBuild(new Layout(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]),
                arguments[3].replace("-SNAPSHOT", ""))).run();
    }

    private void run() throws IOException, InterruptedException {
        layout.clean();
        new RuntimeImage(layout).link();
        ApplicationImage image = new ApplicationImage(layout);
        image.build();
        new StartupCache(layout).record();
        Optional<PackageType> type = PackageType.here();
        if (type.isEmpty()) {
            System.out.println("installer: only the application image was made, in " + layout.image() + ": "
                    + PackageType.missing());
            return;
        }
        new NativePackage(layout, type.get()).build();
    }
}
