package org.shadowrack.whatif.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.whatif.Bundles;
import org.shadowrack.whatif.OpenBundle;

/** Bundles as zip files with a manifest. Thread-safe. */
public final class ZippedBundles implements Bundles {
    static final String MODELS = "models";
    private static final String HISTORY = "history";
    private static final String SETTINGS = "site.yaml";
    private final Histories histories;
    private final SiteFiles siteFiles;
    private final InstantSource clock;
    private final Limits limits;

    /** Bundles of the histories that {@code histories} opens. */
    public ZippedBundles(Histories histories, SiteFiles siteFiles, InstantSource clock) {
        this(histories, siteFiles, clock, Limits.USUAL);
    }

    ZippedBundles(Histories histories, SiteFiles siteFiles, InstantSource clock, Limits limits) {
        this.histories = histories;
        this.siteFiles = siteFiles;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Outcome<Made> make(SiteSettings settings, Path out) {
        return histories.open(settings.data(), settings.history().credential()).then(history -> {
            try (history) {
                return make(settings, history, out);
            }
        });
    }

    @Override
    public Outcome<Made> make(SiteSettings settings, History history, Path file) {
        Path out = file.toAbsolutePath();
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory(out.resolveSibling(""), ".bundle-");
            Path folder = Files.createDirectory(scratch.resolve("content"));
            Path fresh = scratch.resolve("bundle");
            return gather(settings, history, folder).then(gathered -> pack(settings, history, gathered, fresh, out));
        } catch (IOException e) {
            return unwritable(out, e);
        } finally {
            if (scratch != null) {
                Folders.delete(scratch);
            }
        }
    }

    private Outcome<Path> gather(SiteSettings settings, History history, Path folder) throws IOException {
        Files.writeString(folder.resolve(TopologyDocument.FILE), TopologyDocument.of(history));
        Path models = settings.data().resolve(MODELS);
        for (Path file : Folders.files(models)) {
            Path target = folder.resolve(MODELS).resolve(models.relativize(file));
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(file, target);
        }
        return siteFiles.write(settings, folder.resolve(SETTINGS))
                .then(written -> history.copyTo(folder.resolve(HISTORY))).map(copied -> folder);
    }

    private Outcome<Made> pack(SiteSettings settings, History history, Path folder, Path fresh, Path out) {
        try {
            Manifest manifest = new BundleWriter(folder, clock.instant()).write(settings.site(),
                    history.stat().readings(), fresh);
            Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.ok(new Made(out, Files.size(out), Checksum.of(out), manifest.files().size(),
                    manifest.readings(), manifest.made()));
        } catch (IOException e) {
            return unwritable(out, e);
        }
    }

    private static <T> Outcome<T> unwritable(Path out, IOException e) {
        return Outcome.failed(Problem.failed(e.toString(), "Writing the bundle " + out,
                "Check that the folder is there and writable, and its free space"));
    }

    @Override
    public Outcome<OpenBundle> open(Path bundle) {
        Path folder = null;
        boolean kept = false;
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            folder = Files.createTempDirectory("shadowrack-bundle-").toRealPath();
            Manifest manifest = new BundleReader(zip, limits).unpackTo(folder);
            Outcome<OpenBundle> opened = opened(folder, manifest);
            kept = opened.isOk();
            return opened;
        } catch (BadBundle e) {
            return Outcome.failed(Problem.refused(String.valueOf(e.getMessage()), tried(bundle), e.advice()));
        } catch (NoSuchFileException e) {
            return Outcome
                    .failed(Problem.badInput("there is no such file", tried(bundle), "Give the path of a bundle"));
        } catch (ZipException e) {
            return Outcome.failed(Problem.refused("it is not a bundle, or damaged: " + e.getMessage(), tried(bundle),
                    "Get it again from its source"));
        } catch (IOException | IllegalArgumentException e) {
            return Outcome.failed(Problem.badInput(e.toString(), tried(bundle), "Give the path of a bundle"));
        } finally {
            if (folder != null && !kept) {
                Folders.delete(folder);
            }
        }
    }

    private Outcome<OpenBundle> opened(Path folder, Manifest manifest) throws IOException {
        var kinds = TopologyDocument.kinds(folder.resolve(TopologyDocument.FILE));
        return siteFiles.read(folder.resolve(SETTINGS)).then(settings -> histories
                .openReadOnly(folder.resolve(HISTORY), settings.history().credential())
                .map(history -> new UnpackedBundle(folder, settings, history, kinds, manifest.made())));
    }

    private static String tried(Path bundle) {
        return "Opening the bundle " + bundle;
    }
}
