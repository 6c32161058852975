package org.shadowrack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;

/**
 * The house's walls. Each rule breaks at the import, or the signature, that would pierce one; ARCHITECTURE.md says what the
 * walls are for.
 */
@AnalyzeClasses(packages = "org.shadowrack", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Upstream first: a room may import those before it, never those behind it. */
    private static final List<String> ROOMS = List.of("resources", "model", "training", "http", "security", "config",
            "redfish", "inventory", "telemetry", "history", "forecast", "decision", "capacity", "migration", "whatif",
            "operations", "fx", "ui", "cli", "lab", "boot");

    /** What each library is hidden in. */
    private static final Map<String, List<String>> HIDDEN = Map.ofEntries(Map.entry("weka..", List.of("training")),
            Map.entry("org.h2..", List.of("history")), Map.entry("org.jdbi..", List.of("history")),
            Map.entry("org.flywaydb..", List.of("history")),
            Map.entry("java.sql..", List.of("history", "migration.drivers.postgres")),
            Map.entry("redis.clients..", List.of("migration.drivers.redis")),
            Map.entry("org.apache.hc..", List.of("http", "redfish.http")),
            Map.entry("javafx..", List.of("fx", "ui", "boot")), Map.entry("org.controlsfx..", List.of("ui")),
            Map.entry("eu.hansolo..", List.of("ui")), Map.entry("picocli..", List.of("cli", "boot")),
            Map.entry("org.bouncycastle..", List.of("security.vault", "lab.http")));

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLE = slices().matching("org.shadowrack.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DATA_FLOWS_ONE_WAY = classes().that().resideInAPackage("org.shadowrack..")
            .should(new OnlyImportUpstream(ROOMS));

    @ArchTest
    static final ArchRule NO_FOREIGN_TYPE_CROSSES_A_FACE = classes().that().resideInAPackage("org.shadowrack..")
            .should(new KeepLibrariesInside());

    @ArchTest
    static final ArchRule ONLY_BOOT_KNOWS_THE_LAB = noClasses().that().resideOutsideOfPackages("org.shadowrack.lab..",
            "org.shadowrack.boot..").should().dependOnClassesThat().resideInAPackage("org.shadowrack.lab..");

    @ArchTest
    static final ArchRule THE_LAB_KNOWS_NOTHING_OF_THE_CONSOLE = noClasses().that()
            .resideInAPackage("org.shadowrack.lab..").should().dependOnClassesThat(
                    JavaClass.Predicates.resideInAPackage("org.shadowrack..")
                            .and(DescribedPredicate
                                    .not(JavaClass.Predicates.resideInAPackage("org.shadowrack.lab.."))));

    @ArchTest
    static final ArchRule A_DRIVER_KNOWS_NO_OTHER_DRIVER = slices().matching("org.shadowrack.migration.drivers.(*)..")
            .should().notDependOnEachOther();

    @ArchTest
    static final ArchRule VENDORS_DO_NOT_KNOW_EACH_OTHER = slices()
            .matching("org.shadowrack.redfish.(cray|dell|hpe|lenovo|nvidia|supermicro)..")
            .should().notDependOnEachOther();

    @ArchTest
    static final ArchRule DECISIONS_ARE_PURE = noClasses().that().resideInAPackage("org.shadowrack.decision..")
            .should().dependOnClassesThat().resideInAnyPackage("java.io..", "java.nio.file..", "java.net..",
                    "java.util.concurrent..", "org.shadowrack.history..", "org.slf4j..");

    @ArchTest
    static void everyLibraryStaysInItsRooms(com.tngtech.archunit.core.domain.JavaClasses all) {
        HIDDEN.forEach((library, rooms) -> noClasses().that()
                .resideOutsideOfPackages(rooms.stream().map(room -> "org.shadowrack." + room + "..")
                        .toArray(String[]::new))
                .should().dependOnClassesThat().resideInAPackage(library).check(all));
    }
}
