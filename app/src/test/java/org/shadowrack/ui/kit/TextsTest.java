package org.shadowrack.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.migrations.walk.WalkStep;

/** Fails when a screen asks for a text that the bundle lacks: such a key throws only when an operator gets there. */
class TextsTest {
    private static final Pattern LITERAL = Pattern
            .compile("\"((?:shell|banner|jobs|inspector|topology|overlay|legend|thread|state|column|forecasts|alarms"
                    + "|migrations|advice|walk|phase|pool|training|approval|impact|manual|preflight|why|report|saving|details|whatif|audit|settings|plot|alarm)\\.[a-z0-9.A-Z-]*[a-zA-Z0-9])\"");
    private static final Path SOURCES = Path.of("src/main/java/org/shadowrack/ui");

    @Test
    void everyTextThatTheSourceNamesIsInTheBundle() throws IOException {
        Set<String> known = ResourceBundle.getBundle("org.shadowrack.resources.texts", Locale.ENGLISH).keySet();
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(known).containsAll(named);
    }

    @Test
    void everyStateStepPhaseAndOverlayHasItsWord() {
        Texts texts = Texts.of(Locale.ENGLISH);
        for (MigrationState state : MigrationState.values()) {
            assertThat(texts.get("state." + state)).isNotBlank();
        }
        for (WalkStep step : WalkStep.values()) {
            assertThat(texts.get("walk." + step)).isNotBlank();
        }
        for (MigrationPhase phase : MigrationPhase.values()) {
            assertThat(texts.get("phase." + phase)).isNotBlank();
        }
        for (Overlay overlay : Overlay.values()) {
            assertThat(texts.get("overlay." + overlay)).isNotBlank();
        }
    }
}
