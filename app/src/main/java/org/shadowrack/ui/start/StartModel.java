package org.shadowrack.ui.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shadowrack.fx.task.Background;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.start.SiteDoor.LabChoice;
import org.shadowrack.ui.start.SiteDoor.Look;
import org.shadowrack.ui.start.SiteDoor.NewCertificate;
import org.shadowrack.ui.start.SiteDoor.OpenSite;
import org.shadowrack.ui.start.StartState.Asking;
import org.shadowrack.ui.start.StartState.Choosing;
import org.shadowrack.ui.start.StartState.Locked;
import org.shadowrack.ui.start.StartState.Opened;
import org.shadowrack.ui.start.StartState.Refused;
import org.shadowrack.ui.start.StartState.Silent;
import org.shadowrack.ui.start.StartState.Working;

/** Leads from a choice to an open site, asking on the way. FX thread only; the door works elsewhere. */
final class StartModel {
    private final SiteDoor door;
    private final Background background;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<StartState> state = new ReadOnlyObjectWrapper<>(new Choosing());

    StartModel(SiteDoor door, Background background, Texts texts) {
        this.door = door;
        this.background = background;
        this.texts = texts;
    }

    ReadOnlyObjectProperty<StartState> state() {
        return state.getReadOnlyProperty();
    }

    void startLab(LabChoice choice) {
        work(texts.get("start.lab.starting", choice.racks()), () -> door.lab(choice), this::opened);
    }

    /** Reads the file, and asks what must be asked before it is opened. */
    void choose(Path file) {
        work(texts.get("start.looking", file), () -> door.look(file), look -> decide(file, look));
    }

    void unlock(Locked locked, char[] passphrase) {
        state.set(new Working(texts.get("start.unlocking")));
        background.run(() -> door.unlock(passphrase), outcome -> {
            Arrays.fill(passphrase, ' ');
            switch (outcome) {
                case Outcome.Ok<Outcome.Done> ok -> choose(locked.file());
                case Outcome.Failed<Outcome.Done>(var problem) ->
                    state.set(new Locked(locked.file(), locked.look(), problem.message()));
            }
        });
    }

    /** The operator's consent to every certificate that was shown. */
    void trust(Asking asking) {
        Map<String, String> pins = new TreeMap<>();
        for (NewCertificate certificate : asking.look().unknown()) {
            pins.put(certificate.service(), certificate.sha256());
        }
        work(texts.get("start.pinning"), () -> door.pin(asking.file(), pins), file -> choose(asking.file()));
    }

    /** Opens although no service answers. */
    void openAnyway(Silent silent) {
        open(silent.file());
    }

    void back() {
        state.set(new Choosing());
    }

    private void decide(Path file, Look look) {
        if (look.locked()) {
            state.set(new Locked(file, look, ""));
        } else if (!look.unknown().isEmpty()) {
            state.set(new Asking(file, look));
        } else if (look.services() > 0 && look.silent().size() == look.services()) {
            state.set(new Silent(file, look));
        } else {
            open(file);
        }
    }

    private void open(Path file) {
        work(texts.get("start.opening", file), () -> door.open(file), this::opened);
    }

    private void opened(OpenSite site) {
        state.set(new Opened(site));
    }

    private <T> void work(String what, Supplier<Outcome<T>> work, java.util.function.Consumer<T> done) {
        state.set(new Working(what));
        background.run(work, outcome -> {
            switch (outcome) {
                case Outcome.Ok<T>(T value) -> done.accept(value);
                case Outcome.Failed<T>(var problem) -> state.set(new Refused(problem));
            }
        });
    }
}
