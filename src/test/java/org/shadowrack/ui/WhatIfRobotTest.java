package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.ui.DrivenConsole.onFx;
import static org.shadowrack.ui.DrivenConsole.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;
import org.shadowrack.ui.whatif.WhatIfIds;

/** The what-if screen on a real bundle, driven. Each test says by its name what an analyst would miss. */
class WhatIfRobotTest {
    private final RecordedOperations site = new RecordedOperations(SampleFleet.with(List.of()), List.of());
    private DrivenConsole console;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        console = DrivenConsole.open(site, new Operator("op-1", OperatorRole.OPERATOR), WhatIfIds.SCREEN,
                new Subject.Nothing());
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void aBundleIsMadePlayedAndItsResultsStandSideBySide() throws Exception {
        fire(WhatIfIds.MAKE);
        Path bundle = folder.resolve("site.shadowrack");
        console.enter(WhatIfIds.EXPORT + SaveBar.PATH, bundle.toString());
        until(() -> !console.<Button>node(WhatIfIds.RUN).isDisabled());
        assertThat(bundle).exists();
        console.write(WhatIfIds.RUNS, "200");
        fire(WhatIfIds.RUN);
        until(() -> console.<Pane>node(WhatIfIds.RESULTS).getChildren().size() > 20);
        fire(WhatIfIds.EXPORT);
        Path file = folder.resolve("whatif.csv");
        console.enter(WhatIfIds.EXPORT + SaveBar.PATH, file.toString());
        until(() -> Files.exists(file) && Files.readAllLines(file).size() == 11);
    }

    @Test
    void theFormAndTheTextFollowEachOther() throws Exception {
        console.write(WhatIfIds.FIELD + "THRESHOLD", "35");
        until(() -> console.<TextArea>node(WhatIfIds.TEXT).getText().contains("default: 0.35"));
        String changed = console.<TextArea>node(WhatIfIds.TEXT).getText().replace("loadGrowth: 1", "loadGrowth: 1.5");
        console.write(WhatIfIds.TEXT, changed);
        until(() -> console.<javafx.scene.control.TextField>node(WhatIfIds.FIELD + "GROWTH").getText().equals("1.5"));
    }

    @Test
    void aTextThatCantBeReadSaysWhyAndIsNotPlayed() throws Exception {
        console.write(WhatIfIds.BUNDLE, "/somewhere.shadowrack");
        until(() -> !console.<Button>node(WhatIfIds.RUN).isDisabled());
        console.write(WhatIfIds.TEXT, "scenarios:\n  - name: a\n    treshold: 0.5\n");
        until(() -> console.text(WhatIfIds.PROBLEM).contains("treshold"));
        assertThat(console.<Button>node(WhatIfIds.RUN).isDisabled()).isTrue();
    }

    @Test
    void aMissingBundleIsTold() throws Exception {
        console.write(WhatIfIds.BUNDLE, folder.resolve("none.shadowrack").toString());
        fire(WhatIfIds.RUN);
        until(() -> console.told().contains("none.shadowrack"));
    }

    private void fire(String id) throws Exception {
        onFx(() -> {
            console.<Button>node(id).fire();
            return id;
        });
    }
}
