package org.shadowrack.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** Makes the frame's own actions. */
final class ShellActionMaker {
    private final ScreenContext context;
    private final Runnable search;
    private final Runnable inspector;
    private final Runnable detach;
    private final Runnable leave;
    private final Runnable help;

    ShellActionMaker(ScreenContext context, Runnable search, Runnable inspector, Runnable detach,
            Runnable leave, Runnable help) {
        this.context = context;
        this.search = search;
        this.inspector = inspector;
        this.detach = detach;
        this.leave = leave;
        this.help = help;
    }

    ShellActions make() {
        return new ShellActions(
                new Action(ShellIds.SEARCH, context.text("shell.search"), Material2OutlinedMZ.SEARCH,
                        control(KeyCode.K), search),
                new Action(ShellIds.OPEN_WORST, context.text("banner.open"), Material2OutlinedMZ.OPEN_IN_NEW,
                        new KeyCodeCombination(KeyCode.F8), this::openWorst),
                new Action(ShellIds.ACKNOWLEDGE_WORST, context.text("banner.acknowledge"), Material2OutlinedAL.DONE,
                        new KeyCodeCombination(KeyCode.F9), this::acknowledgeWorst),
                new Action(ShellIds.INSPECTOR, context.text("shell.inspector"), Material2OutlinedMZ.VIEW_SIDEBAR,
                        control(KeyCode.I), inspector),
                new Action(ShellIds.THEME, context.text("shell.theme"), Material2OutlinedAL.BRIGHTNESS_6,
                        control(KeyCode.T), () -> context.look().toggle()),
                new Action(ShellIds.WINDOW, context.text("shell.window"), Material2OutlinedAL.LAUNCH,
                        control(KeyCode.D), detach),
                new Action(ShellIds.LEAVE, context.text("shell.leave"), Material2OutlinedAL.FOLDER_OPEN,
                        control(KeyCode.O), leave),
                new Action(ShellIds.SHOW_HELP, context.text("shell.help"), Material2OutlinedAL.HELP_OUTLINE,
                        new KeyCodeCombination(KeyCode.F1), help));
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private void openWorst() {
        AlarmBanner.worst(context.fleet().newest()).map(Alarm::component).ifPresent(component -> context.desk().open(
                "topology", new Subject.OfComponent(component)));
    }

    private void acknowledgeWorst() {
        AlarmBanner.worst(context.fleet().newest()).ifPresent(alarm -> context.command(() -> context.operations()
                .alarms().acknowledge(context.operator(), alarm.id(), ""),
                done -> context.desk().tell(context.text(
                        "banner.done", alarm.text()))));
    }
}
