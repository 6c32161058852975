package org.shadowrack.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.boot.site.SiteAssembly;
import org.shadowrack.config.HistorySettings;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.InventorySettings.Virtual;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.operations.Operations;
import org.shadowrack.recorded.RecordedService;
import org.shadowrack.recorded.TestData;
import org.shadowrack.security.Trust;
import org.shadowrack.ui.Screenshots;
import org.shadowrack.ui.Screenshots.Shot;
import org.shadowrack.ui.StandardScreens;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.theme.Theme;

/**
 * A program that pictures topology, inspector and problems on one site of all recorded Redfish trees, to be looked at: the
 * folder for pictures, then names that restrict what is pictured. A picture for each kind of component that the trees have.
 */
public final class TreePictures {
    private static final int ROUNDS = 5;

    private final Path folder;
    private final List<String> wanted;
    private final Wiring wiring = new Wiring();

    private TreePictures(Path folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    /** Serves the trees, discovers and polls them, pictures them. */
    public static void main(String[] arguments) throws IOException {
        TreePictures pictures = new TreePictures(Path.of(arguments[0]), List.of(arguments).subList(1,
                arguments.length));
        Platform.startup(() -> {});
        List<RecordedService> services = new ArrayList<>();
        List<ServiceSettings> settings = new ArrayList<>();
        for (Path tree : TestData.redfishTrees()) {
            RecordedService service = new RecordedService(tree);
            services.add(service);
            settings.add(new ServiceSettings(String.valueOf(tree.getFileName()), service.url(), null, null,
                    new Trust.SystemAuthorities(), Duration.ofSeconds(30), settings.size() % 5 == 4
                            ? Role.SHADOW
                            : Role.PRIMARY));
        }
        pictures.picture(settings, Files.createTempDirectory("tree-pictures"));
        services.forEach(RecordedService::close);
        System.exit(0);
    }

    private void picture(List<ServiceSettings> services, Path data) {
        SiteSettings site = new SiteSettings("Recorded", data, services, List.of(), List.of(),
                new PolicySettings(Map.of("default", 0.2), Map.of("default", 0.7), 0.4, Duration.ofHours(12), 6,
                        Mode.OBSERVE, Duration.ofHours(1)),
                false, null, HistorySettings.DEFAULT, List.of(), new InventorySettings(List.of(), null,
                        List.of(new Virtual("orders-db", "nv-dell", ComponentKind.VM),
                                new Virtual("cache", "nv-dell", ComponentKind.CONTAINER)),
                        List.of()));
        try (Operations operations = value(new SiteAssembly(wiring, wiring.credentials(), wiring.clock())
                .operate(site, null))) {
            value(operations.control().discover());
            for (int i = 0; i < ROUNDS; i++) {
                operations.control().round();
            }
            Map<ComponentKind, List<Component>> kinds = operations.snapshot().topology().components().values().stream()
                    .collect(java.util.stream.Collectors.groupingBy(Component::kind));
            kinds.forEach((kind, all) -> System.out.println(all.size() + " " + kind.word()));
            for (Theme theme : Theme.values()) {
                shot(operations, "topology", "all", new Subject.Nothing(), theme);
                shot(operations, "problems", "all", new Subject.Nothing(), theme);
                kinds.forEach((kind, all) -> shot(operations, "topology", kind.word(),
                        new Subject.OfComponent(telling(operations, all)), theme));
            }
        }
    }

    /** The one with most series. */
    private static ComponentId telling(Operations operations, List<Component> all) {
        Map<ComponentId, Long> series = operations.history().latest().keySet().stream().collect(
                java.util.stream.Collectors.groupingBy(SeriesKey::component, java.util.stream.Collectors.counting()));
        return all.stream().map(Component::id).max(Comparator.comparing(id -> series.getOrDefault(id, 0L)))
                .orElseThrow();
    }

    private void shot(Operations operations, String screen, String what, Subject subject, Theme theme) {
        String name = screen + "-" + what + "-" + theme.name().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.stream().anyMatch(name::contains)) {
            Screenshots shots = new Screenshots(operations, wiring.operator(), StandardScreens.all(), wiring.clock());
            System.out.println(shots.take(new Shot(screen, subject, 1600, 1000, theme, folder.resolve(name + ".png"))));
        }
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new IllegalStateException(problem.line());
        });
    }
}
