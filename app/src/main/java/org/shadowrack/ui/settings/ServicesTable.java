package org.shadowrack.ui.settings;

import java.util.List;
import javafx.scene.control.TableView;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.security.Trust;
import org.shadowrack.ui.kit.Columns;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.screen.ScreenContext;

/** What is polled, with whose certificate and which credential; a credential is a reference, never its value. */
final class ServicesTable {
    private static final int DIGITS = 16;

    private ServicesTable() {}

    static TableView<ServiceSettings> of(ScreenContext context) {
        TableView<ServiceSettings> table = new TableView<>();
        table.setId(SettingsIds.SERVICES);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().setAll(List.of(
                Columns.text(context.text("settings.service"), 110, ServiceSettings::name),
                Columns.text(context.text("settings.url"), 220, service -> String.valueOf(service.url())),
                Columns.text(context.text("settings.role"), 80, service -> Formats.words(service.role().name())),
                Columns.text(context.text("settings.user"), 90,
                        service -> service.user() == null ? Formats.NONE : service.user()),
                Columns.text(context.text("settings.credential"), 130,
                        service -> service.credential() == null ? Formats.NONE : service.credential()),
                Columns.text(context.text("settings.trust"), 200, service -> trust(context, service.trust())),
                Columns.text(context.text("settings.poll"), 70, service -> Formats.span(service.poll()))));
        return table;
    }

    private static String trust(ScreenContext context, Trust trust) {
        return switch (trust) {
            case Trust.SystemAuthorities system -> context.text("settings.trust.system");
            case Trust.AuthorityFile(var file) -> context.text("settings.trust.file", file);
            case Trust.Pinned(String sha256) -> context.text("settings.trust.pin",
                    sha256.substring(0, Math.min(DIGITS, sha256.length())));
        };
    }
}
