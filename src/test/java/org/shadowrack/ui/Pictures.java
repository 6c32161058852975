package org.shadowrack.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.Screenshots.Shot;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;
import org.shadowrack.ui.site.SampleMigrations;
import org.shadowrack.ui.theme.Theme;

/** A program that pictures every screen in both themes and three sizes, to be looked at: folder, then screens and sizes to restrict it to. */
public final class Pictures {
    private static final List<String> SCREENS = List.of("topology", "alarms", "forecasts", "migrations", "profiles",
            "pool",
            "training", "whatif", "problems", "audit", "settings");

    private Pictures() {}

    /** A site in trouble, with migrations in several states and a training under way. */
    public static RecordedOperations busySite() {
        FleetSnapshot snapshot = SampleFleet.with(List.of(SampleMigrations.in("m-104", SampleFleet.WORKLOAD,
                SampleFleet.THREATENED, "s01-u05", MigrationState.PRESTAGING),
                SampleMigrations.in("m-103",
                        "session-cache", "r02-u20", "s02-u01", MigrationState.COMMIT_WINDOW),
                SampleMigrations.in(
                        "m-102", "reports", "r03-u14", "s02-u11", MigrationState.ROLLED_BACK),
                SampleMigrations
                        .in("m-101", "queue-b", "r06-u06", "s01-u07", MigrationState.STUCK),
                SampleMigrations.in("m-100", "catalogue", "r01-u09", "s01-u03", MigrationState.STAGED)));
        return new RecordedOperations(snapshot, List.of(new Job("job-2", "Training forecasters", "fan: fold 3 of 5",
                0.62, "running", true), new Job("job-1", "Discovering Frankfurt-2", "68 services", 1, "done", false)));
    }

    /** Pictures what the arguments name. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        Platform.startup(() -> {});
        RecordedOperations busy = busySite();
        Screenshots shots = shots(busy);
        for (String screen : SCREENS) {
            for (Theme theme : Theme.values()) {
                for (int[] size : new int[][]{{1280, 800}, {1920, 1080}, {3840, 2160}}) {
                    String name = screen + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0];
                    take(shots, wanted, new Shot(screen, subject(screen), size[0], size[1], theme, folder.resolve(name
                            + ".png")));
                }
            }
            take(shots(new RecordedOperations(FleetSnapshot.empty("Frankfurt-2", true), List.of())), wanted, new Shot(
                    screen, new Subject.Nothing(), 1280, 800, Theme.DARK, folder.resolve(screen + "-empty.png")));
        }
        for (MigrationView migration : busy.shownMigrations()) {
            take(shots, wanted, new Shot("migrations", new Subject.OfMigration(migration.id()), 1280, 800, Theme.DARK,
                    folder.resolve("migrations-" + migration.state().name().toLowerCase(Locale.ROOT) + ".png")));
        }
        System.exit(0);
    }

    private static void take(Screenshots shots, List<String> wanted, Shot shot) {
        String name = String.valueOf(shot.file().getFileName());
        if (wanted.isEmpty() || wanted.stream().anyMatch(name::contains)) {
            print(shots.take(shot).toString());
        }
    }

    private static Subject subject(String screen) {
        return screen.equals("migrations")
                ? new Subject.OfWorkload(SampleFleet.WORKLOAD)
                : new Subject.OfComponent(ComponentId.of(SampleFleet.THREATENED,
                        "/redfish/v1/Chassis/1/PowerSubsystem/PowerSupplies/2"));
    }

    private static Screenshots shots(RecordedOperations site) {
        return new Screenshots(site, new Operator("op-1", OperatorRole.APPROVER), StandardScreens.all(), InstantSource
                .fixed(SampleFleet.NOW));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
