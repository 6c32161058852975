package org.shadowrack.boot.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers which site files were opened, a line each, newest first. Losing them costs an operator a click, so a problem is only logged. Thread-safe. */
final class RecentSites {
    private static final Logger LOG = LoggerFactory.getLogger(RecentSites.class);
    private static final int KEPT = 8;

    private final Path file;

    RecentSites(Path file) {
        this.file = file;
    }

    /** Those that still exist. */
    synchronized List<Path> files() {
        return read().stream().filter(Files::isRegularFile).toList();
    }

    synchronized void opened(Path site) {
        Path absolute = site.toAbsolutePath().normalize();
        List<Path> all = new ArrayList<>(List.of(absolute));
        read().stream().filter(path -> !path.equals(absolute)).limit(KEPT - 1).forEach(all::add);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, all.stream().map(Path::toString).toList());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("the site is not remembered in {}: {}", file, e.toString());
        }
    }

    private List<Path> read() {
        try {
            return Files.isRegularFile(file)
                    ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(Path::of).toList()
                    : List.of();
        } catch (IOException | InvalidPathException e) {
            LOG.warn("the sites remembered in {} can't be read: {}", file, e.toString());
            return List.of();
        }
    }
}
