package org.shadowrack.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shadowrack.cli.doctor.Check.Finding;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;

/** Checks of one site: its folder, its disk, its services and their credentials. */
final class SiteChecks {
    private static final long LITTLE_SPACE = 1L << 30;
    private final ServiceProbe probe;

    SiteChecks(ServiceProbe probe) {
        this.probe = probe;
    }

    List<Finding> of(SiteSettings site) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("site", site.site() + ": " + site.services().size() + " services, "
                + site.workloads().size() + " workloads"));
        findings.add(data(site.data()));
        findings.addAll(services(site.services()));
        return findings;
    }

    private static Finding data(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
            long space = Files.getFileStore(folder).getUsableSpace();
            String found = folder + " can be written to, " + (space >> 20) + " MiB free";
            return space >= LITTLE_SPACE
                    ? Finding.ok("data", found)
                    : Finding.warning("data", found, "Free some space: at least 1 GiB");
        } catch (IOException e) {
            return Finding.failed("data", folder + ": " + e, "Make the folder writable, or name another under 'data'");
        }
    }

    private List<Finding> services(List<ServiceSettings> services) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Finding>> probes = services.stream().map(service -> threads.submit(() -> probe.probe(service)))
                    .toList();
            return probes.stream().map(SiteChecks::result).toList();
        }
    }

    private static Finding result(Future<Finding> probe) {
        try {
            return probe.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.failed("service", "interrupted", "Try again");
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a probe answers, and never throws", e);
        }
    }
}
