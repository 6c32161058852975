package org.shadowrack.whatif.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a bundle, trusting nothing in it: exactly the files of its manifest, each of the length and the checksum that
 * stand there, under names that can't lead out of the folder, and no more than the limits allow.
 */
final class BundleReader {
    private static final int LARGEST_MANIFEST = 16 << 20;
    private final ZipFile zip;
    private final Limits limits;

    BundleReader(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    Manifest unpackTo(Path folder) throws IOException {
        Manifest manifest = manifest();
        checkNames(manifest);
        checkSize(manifest);
        for (Manifest.Entry entry : manifest.files()) {
            unpack(entry, folder);
        }
        return manifest;
    }

    private Manifest manifest() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BadBundle("it has no " + Manifest.NAME, "Give a file made by 'shadowrack bundle'");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(LARGEST_MANIFEST + 1);
            if (json.length > LARGEST_MANIFEST) {
                throw BadBundle.tampered("its manifest is larger than " + LARGEST_MANIFEST + " bytes");
            }
            return Manifest.parse(json);
        }
    }

    private void checkNames(Manifest manifest) throws BadBundle {
        if (zip.size() > limits.files()) {
            throw new BadBundle("it holds " + zip.size() + " files, more than " + limits.files(), "Do not open it");
        }
        Set<String> listed = new HashSet<>();
        for (Manifest.Entry entry : manifest.files()) {
            if (!listed.add(EntryName.checked(entry.path()).value())) {
                throw BadBundle.tampered("its manifest lists " + entry.path() + " twice");
            }
        }
        listed.add(Manifest.NAME);
        Set<String> present = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (!present.add(EntryName.checked(entry.getName()).value())) {
                throw BadBundle.tampered("it holds " + entry.getName() + " twice");
            }
        }
        compare(listed, present);
    }

    private static void compare(Set<String> listed, Set<String> present) throws BadBundle {
        List<String> missing = listed.stream().filter(name -> !present.contains(name)).sorted().toList();
        List<String> added = present.stream().filter(name -> !listed.contains(name)).sorted().toList();
        if (!missing.isEmpty()) {
            throw BadBundle.tampered(missing.getFirst() + " is missing in it");
        }
        if (!added.isEmpty()) {
            throw BadBundle.tampered(added.getFirst() + " is in it but not in its manifest");
        }
    }

    private void checkSize(Manifest manifest) throws BadBundle {
        long total = 0;
        for (Manifest.Entry entry : manifest.files()) {
            // Compared before it is added, so that absurd lengths can't wrap around.
            if (entry.bytes() < 0 || entry.bytes() > limits.bytes() - total) {
                throw new BadBundle("it unpacks to more than " + limits.bytes() + " bytes", "Do not open it");
            }
            total += entry.bytes();
        }
    }

    private void unpack(Manifest.Entry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.path()).normalize();
        if (!target.startsWith(folder)) {
            throw new BadBundle(entry.path() + " leads out of the bundle", "Do not open it");
        }
        Files.createDirectories(target.resolveSibling(""));
        try (InputStream in = zip.getInputStream(zip.getEntry(entry.path()));
                OutputStream out = Files.newOutputStream(target)) {
            Checksum.Copied copied = Checksum.copy(in, out, entry.bytes());
            if (copied.bytes() != entry.bytes() || !copied.sha256().equals(entry.sha256())) {
                throw BadBundle.tampered("the checksum of " + entry.path() + " does not hold");
            }
        }
    }
}
