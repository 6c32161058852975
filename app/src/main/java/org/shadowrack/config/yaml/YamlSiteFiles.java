package org.shadowrack.config.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Site files in YAML. Stateless. */
public final class YamlSiteFiles implements SiteFiles {
    private static final long LARGEST = 16L << 20;

    @Override
    public Outcome<SiteSettings> read(Path file) {
        String tried = "Reading the site file " + file;
        try {
            Path absolute = file.toAbsolutePath();
            if (Files.size(absolute) > LARGEST) {
                return Outcome.failed(Problem.badInput("it is larger than 16 MiB", tried, "Give a site file"));
            }
            Node document = NodeParser.parse(Files.readString(absolute));
            return Outcome.ok(new SettingsReader(absolute.resolveSibling("")).read(document));
        } catch (BadSettings e) {
            return Outcome.failed(Problem.badInput(String.valueOf(e.getMessage()), tried, e.advice()));
        } catch (NoSuchFileException e) {
            return Outcome.failed(Problem.badInput("there is no such file", tried, "Give the path of a site file"));
        } catch (IOException e) {
            return Outcome
                    .failed(Problem.badInput(e.toString(), tried, "Check that it is a text file that you may read"));
        }
    }

    @Override
    public Outcome<Path> pin(Path file, Map<String, String> sha256ByService) {
        return read(file).then(settings -> {
            SiteSettings pinned = Pins.in(settings, sha256ByService);
            try {
                String edited = Pins.inserted(Files.readString(file), sha256ByService);
                // A layout that can't be edited line by line is written anew.
                return edited.isEmpty() || !new SettingsReader(file.toAbsolutePath().resolveSibling(""))
                        .read(NodeParser.parse(edited)).equals(pinned) ? write(pinned, file) : replace(edited, file);
            } catch (BadSettings notLikeThis) {
                return write(pinned, file);
            } catch (IOException e) {
                return Outcome.failed(Problem.failed(e.toString(), "Reading the site file " + file,
                        "Check that it is a text file that you may read"));
            }
        });
    }

    @Override
    public Outcome<Path> write(SiteSettings settings, Path file) {
        return replace(new SettingsWriter(file.toAbsolutePath().resolveSibling("")).text(settings), file);
    }

    private static Outcome<Path> replace(String text, Path file) {
        Path absolute = file.toAbsolutePath();
        Path fresh = absolute.resolveSibling(absolute.getFileName() + ".new");
        try {
            Files.createDirectories(absolute.resolveSibling(""));
            Files.writeString(fresh, text);
            Files.move(fresh, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.ok(file);
        } catch (IOException e) {
            return Outcome.failed(Problem.failed(e.toString(), "Writing the site file " + file,
                    "Check the folder's permissions and free space"));
        }
    }
}
