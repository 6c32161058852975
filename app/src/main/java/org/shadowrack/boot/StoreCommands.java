package org.shadowrack.boot;

import java.util.List;
import org.shadowrack.boot.desktop.Display;
import org.shadowrack.boot.parts.Folders;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.audit.AuditCommand;
import org.shadowrack.cli.doctor.Check;
import org.shadowrack.cli.doctor.DoctorCommand;
import org.shadowrack.cli.doctor.MachineChecks;
import org.shadowrack.cli.history.HistoryCommand;
import org.shadowrack.cli.vault.SecretInput;
import org.shadowrack.cli.vault.VaultCommand;

/** The commands on what is kept: history, audit log, vault; and the doctor. */
final class StoreCommands {
    private StoreCommands() {}

    static List<ConsoleCommand> of(Wiring wiring) {
        return List.of(
                new HistoryCommand(wiring.siteFiles(), wiring.histories(), wiring.output(), wiring.clock()),
                new AuditCommand(wiring.siteFiles(), wiring::audit, wiring.output()),
                new VaultCommand(wiring.vault(), new SecretInput(System::getenv, System.console()), wiring.output()),
                new DoctorCommand(machine(), wiring.siteFiles(), wiring.tls(), wiring.credentials(), wiring.output()));
    }

    private static List<Check> machine() {
        return List.of(MachineChecks.java(), MachineChecks.memory(),
                MachineChecks.display(() -> Display.here().missing()), MachineChecks.vault(Folders.vault()));
    }
}
