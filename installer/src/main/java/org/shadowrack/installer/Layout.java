package org.shadowrack.installer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything lies.
 *
 * @param distribution the runnable distribution, with {@code lib} and {@code LICENSE}
 * @param packageFiles what goes into packages beside it
 * @param build everything made goes below
 * @param version of the packages, digits and dots
 */
record Layout(Path distribution, Path packageFiles, Path build, String version) {
    static final String NAME = "shadowrack";

    Path libraries() {
        return distribution.resolve("lib");
    }

    Path runtime() {
        return build.resolve("runtime");
    }

    Path packages() {
        return build.resolve("packages");
    }

    /** The application image: on Linux {@code bin/shadowrack} and {@code lib} lie in it. */
    Path image() {
        return packages().resolve(NAME);
    }

    Path icon() {
        return build.resolve(NAME + ".png");
    }

    /** The jar with the main class, by its name alone. */
    String mainJar() throws IOException {
        try (Stream<Path> files = Files.list(libraries())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("app-.*\\.jar"))
                    .findFirst().orElseThrow(() -> new IOException("no app-*.jar in " + libraries()
                            + ": run mvn package first"));
        }
    }

    /** Removes what an earlier build left: the tools refuse to overwrite. */
    void clean() throws IOException {
        for (Path folder : List.of(runtime(), packages())) {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Deletion());
            }
        }
        Files.createDirectories(packages());
    }

    /** Deletes a tree, without following links out of it. */
    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException failure)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
