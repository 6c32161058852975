package org.shadowrack.boot.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.boot.site.SiteAssembly;
import org.shadowrack.boot.site.SiteTime;
import org.shadowrack.cli.lab.LabLauncher;
import org.shadowrack.cli.lab.LabLauncher.LabRequest;
import org.shadowrack.cli.lab.LabLauncher.RunningLab;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.live.LiveSite;
import org.shadowrack.operations.trial.Commissioning;
import org.shadowrack.ui.start.SiteDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens sites for the console's start, in this process. */
final class ConsoleDoor implements SiteDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleDoor.class);
    private static final Duration USUAL_POLL = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Wiring wiring;
    private final LabLauncher labs;
    private final RecentSites recent;

    ConsoleDoor(Wiring wiring, LabLauncher labs, RecentSites recent) {
        this.wiring = wiring;
        this.labs = labs;
        this.recent = recent;
    }

    @Override
    public List<Path> recent() {
        return recent.files();
    }

    @Override
    public Outcome<OpenSite> lab(LabChoice choice) {
        return ScratchFolder.make().then(folder -> {
            Outcome<OpenSite> open = labs
                    .start(new LabRequest(choice.racks(), choice.seed(), 0, folder.path(), false))
                    .then(lab -> operated(lab, choice, folder));
            if (!open.isOk()) {
                folder.close();
            }
            return open;
        });
    }

    private Outcome<OpenSite> operated(RunningLab lab, LabChoice choice, ScratchFolder folder) {
        Outcome<OpenSite> open = lab.operate().map(site -> live(lab, site, choice, folder));
        if (!open.isOk()) {
            lab.close();
        }
        return open;
    }

    private OpenSite live(RunningLab lab, Operations site, LabChoice choice, ScratchFolder folder) {
        Thread.ofVirtual().name("commissioning").start(() -> new Commissioning(site.control(), lab.labControl(),
                LOG::info).live(wiring.operator(), choice.history(), choice.speed(), choice.round()).orElse(problem -> {
                    LOG.warn("live without forecasts: {}", problem.line());
                    return null;
                }));
        return new Open(site, lab::close, folder::close);
    }

    @Override
    public Outcome<Look> look(Path file) {
        return wiring.siteFiles().read(file)
                .map(settings -> new SiteLook(wiring.certificates()).at(settings, !wiring.passphrase().isKnown()));
    }

    @Override
    public Outcome<Outcome.Done> unlock(char[] passphrase) {
        wiring.passphrase().give(passphrase);
        Outcome<List<String>> names = wiring.vault().names();
        if (!names.isOk()) {
            wiring.passphrase().forget();
        }
        return names.map(any -> Outcome.Done.DONE);
    }

    @Override
    public Outcome<Path> pin(Path file, Map<String, String> sha256ByService) {
        return wiring.siteFiles().pin(file, sha256ByService);
    }

    @Override
    public Outcome<OpenSite> open(Path file) {
        return wiring.siteFiles().read(file).then(settings -> new SiteTime(wiring).of(settings)
                .then(time -> new SiteAssembly(wiring, wiring.credentials(), time).operate(settings, file))
                .map(site -> live(file, settings, site)));
    }

    private OpenSite live(Path file, SiteSettings settings, Operations site) {
        recent.opened(file);
        LiveSite live = new LiveSite(site, wiring.clock(), poll(settings), PATIENCE).start();
        return new Open(site, live::close, () -> {});
    }

    private static Duration poll(SiteSettings settings) {
        return settings.services().stream().map(ServiceSettings::poll).min(Duration::compareTo).orElse(USUAL_POLL);
    }

    /** What drives the site ends before the site does; what it leaves behind is cleared afterwards. */
    private record Open(Operations operations, Runnable driver, Runnable afterwards) implements OpenSite {
        @Override
        public void close() {
            driver.run();
            operations.close();
            afterwards.run();
        }
    }
}
