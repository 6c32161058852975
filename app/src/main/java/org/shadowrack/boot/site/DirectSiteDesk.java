package org.shadowrack.boot.site;

import java.util.function.Function;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.cli.migration.SiteDesk;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.outcome.Outcome;

/** Opens sites in this process, with the topology as discovery finds it now. */
public final class DirectSiteDesk implements SiteDesk {
    private final Wiring wiring;

    /** Made of what {@code wiring} has. */
    public DirectSiteDesk(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public <T> Outcome<T> at(SiteSettings settings, Function<OpenSite, Outcome<T>> work) {
        return new SiteTime(wiring).of(settings).then(time -> new SiteAssembly(wiring, wiring.credentials(), time)
                .at(settings, wiring.operator(), work));
    }
}
