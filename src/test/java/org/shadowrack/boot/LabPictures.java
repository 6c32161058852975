package org.shadowrack.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.boot.site.EmbeddedLabLauncher;
import org.shadowrack.cli.lab.LabLauncher.LabRequest;
import org.shadowrack.cli.lab.LabLauncher.RunningLab;
import org.shadowrack.lab.workload.WorkloadPlanes;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.trial.Commissioning;
import org.shadowrack.ui.Screenshots;
import org.shadowrack.ui.Screenshots.Shot;
import org.shadowrack.ui.StandardScreens;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.theme.Theme;

/**
 * A program that pictures screens on the real lab, to be looked at: the folder for pictures, the folder of the lab's data
 * (kept, so that a second run need not train), racks, days of history, then names that restrict what is pictured, such as
 * {@code topology-dark-1280}.
 */
public final class LabPictures {
    private static final int ROUNDS = 8;

    private final Wiring wiring = new Wiring();
    private final Path folder;
    private final List<String> wanted;

    private LabPictures(Path folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    /** Starts the lab, runs it for a while, pictures it. */
    public static void main(String[] arguments) throws IOException {
        Path data = Files.createDirectories(Path.of(arguments[1]));
        LabPictures pictures = new LabPictures(Path.of(arguments[0]), List.of(arguments).subList(4, arguments.length));
        int racks = Integer.parseInt(arguments[2]);
        Duration history = Duration.ofDays(Long.parseLong(arguments[3]));
        Platform.startup(() -> {});
        try (RunningLab lab = value(new EmbeddedLabLauncher(pictures.wiring, WorkloadPlanes.inMemory())
                .start(new LabRequest(racks, 1, 0, data, true)));
                Operations site = value(lab.operate())) {
            pictures.run(lab, site, history, !Files.isDirectory(data.resolve("models")));
        }
        System.exit(0);
    }

    private void run(RunningLab lab, Operations site, Duration history, boolean train) {
        Commissioning commissioning = new Commissioning(site.control(), lab.labControl(), System.out::println);
        if (train) {
            value(commissioning.run(wiring.operator(), history));
        } else {
            value(site.control().discover());
            var began = value(lab.labControl().now());
            value(lab.labControl().advance(history));
            value(site.control().backfill(began));
        }
        for (int i = 0; i < ROUNDS; i++) {
            value(lab.labControl().advance(Duration.ofHours(2)));
            site.control().round();
        }
        for (Theme theme : Theme.values()) {
            for (int[] size : new int[][]{{1280, 800}, {1920, 1080}, {3840, 2160}}) {
                picture(site, theme, size);
            }
        }
    }

    private void picture(Operations site, Theme theme, int[] size) {
        Screenshots shots = new Screenshots(site, wiring.operator(), StandardScreens.all(), wiring.clock());
        for (String screen : List.of("topology", "alarms", "forecasts", "migrations", "pool", "training")) {
            String name = screen + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0];
            if (wanted.isEmpty() || wanted.stream().anyMatch(name::contains)) {
                System.out.println(shots.take(new Shot(screen, subject(site), size[0], size[1], theme,
                        folder.resolve(name + ".png"))));
            }
        }
    }

    private static Subject subject(Operations site) {
        for (Alarm alarm : site.snapshot().alarms()) {
            ComponentId component = alarm.component();
            if (component != null) {
                return new Subject.OfComponent(component);
            }
        }
        return new Subject.Nothing();
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new IllegalStateException(problem.line());
        });
    }
}
