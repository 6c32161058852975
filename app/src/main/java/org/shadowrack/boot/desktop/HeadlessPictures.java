package org.shadowrack.boot.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.shadowrack.cli.lab.Pictures;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.Operator;
import org.shadowrack.ui.Screenshots;
import org.shadowrack.ui.Screenshots.Shot;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.theme.Theme;

/** Takes the report's pictures with the toolkit's own headless platform. */
public record HeadlessPictures(Operator operator, List<ScreenFactory> screens, Clock clock) implements Pictures {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    @Override
    public Outcome<List<Path>> take(Operations site, Path folder) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Screenshots screenshots = new Screenshots(site, operator, screens, clock);
        CompletableFuture<List<String>> ids = new CompletableFuture<>();
        Platform.startup(() -> ids.complete(screenshots.screenIds()));
        Outcome<List<Path>> taken = Outcome.ok(new ArrayList<>());
        for (String screen : ids.join()) {
            Shot shot = new Shot(screen, new Subject.Nothing(), WIDTH, HEIGHT, Theme.DARK,
                    folder.resolve(screen + ".png"));
            taken = taken.then(files -> screenshots.take(shot).map(file -> {
                files.add(file);
                return files;
            }));
        }
        return taken;
    }
}
