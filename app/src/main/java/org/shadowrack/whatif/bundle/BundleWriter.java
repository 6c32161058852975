package org.shadowrack.whatif.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a folder: every file below it, and last the manifest that lists them. Used once. */
final class BundleWriter {
    private final Path folder;
    private final Instant made;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    BundleWriter(Path folder, Instant made) {
        this.folder = folder;
        this.made = made;
    }

    Manifest write(String site, long readings, Path out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
            for (Path file : Folders.files(folder)) {
                pack(file, zip);
            }
            Manifest manifest = new Manifest(Manifest.FORMAT, site, made, readings, List.copyOf(entries));
            zip.putNextEntry(entry(Manifest.NAME));
            zip.write(manifest.json());
            zip.closeEntry();
            return manifest;
        }
    }

    private void pack(Path file, ZipOutputStream zip) throws IOException {
        String name = EntryName.checked(folder.relativize(file).toString().replace('\\', '/')).value();
        zip.putNextEntry(entry(name));
        try (InputStream in = Files.newInputStream(file)) {
            Checksum.Copied copied = Checksum.copy(in, zip, Long.MAX_VALUE);
            entries.add(new Manifest.Entry(name, copied.bytes(), copied.sha256()));
        }
        zip.closeEntry();
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(made));
        return entry;
    }
}
