package org.shadowrack.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Trust;

/** Fails when a pin is lost, goes to another service, or costs an operator the comments of the site file. */
class PinsTest {
    private static final String PIN = "ab".repeat(32);
    private final YamlSiteFiles files = new YamlSiteFiles();

    @TempDir
    private Path folder;

    @Test
    void theRestOfTheFileStaysAsItIs() throws IOException {
        String text = """
                # Frankfurt
                site: f2
                services:
                  - name: r01   # the first
                    url: https://r01.example
                    role: primary
                  - url: https://r02.example
                    name: r02
                """;
        Path file = write(text);
        value(files.pin(file, Map.of("r01", PIN)));
        assertThat(Files.readString(file)).isEqualTo(text.replace("r01.example\n",
                "r01.example\n    trust: {pin: " + PIN + "}\n"));
        value(files.pin(file, Map.of("r02", PIN)));
        assertThat(value(files.read(file)).services()).allMatch(service -> service.trust().equals(new Trust.Pinned(
                PIN)));
        assertThat(Files.readString(file)).contains("# Frankfurt", "# the first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site: f2\nservices: [{name: r01, url: 'https://r01.example'}]\n",
            "site: f2\nservices:\n- name: r01\n  url: https://r01.example\n  trust: system\n"})
    void aFileThatCannotBeEditedInPlaceIsWrittenAnew(String text) throws IOException {
        Path file = write(text);
        SiteSettings before = value(files.read(file));
        value(files.pin(file, Map.of("r01", PIN)));
        SiteSettings after = value(files.read(file));
        assertThat(after.services()).singleElement().returns(new Trust.Pinned(PIN),
                SiteSettings.ServiceSettings::trust);
        assertThat(after.site()).isEqualTo(before.site());
        assertThat(after.data()).isEqualTo(before.data());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("site.yaml"), text);
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }
}
