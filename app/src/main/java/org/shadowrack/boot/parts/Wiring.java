package org.shadowrack.boot.parts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.output.StreamOutput;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.config.yaml.YamlSiteFiles;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.forecast.fleet.FleetForecasting;
import org.shadowrack.history.Histories;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.security.Access;
import org.shadowrack.security.AuditLog;
import org.shadowrack.security.Certificates;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.security.Tls;
import org.shadowrack.security.access.AuditedAccess;
import org.shadowrack.security.audit.ChainedAuditLog;
import org.shadowrack.security.tls.HandshakeCertificates;
import org.shadowrack.security.tls.VerifyingTls;
import org.shadowrack.security.vault.Credentials;
import org.shadowrack.security.vault.FileVault;
import org.shadowrack.security.vault.PromptedPassphrase;
import org.shadowrack.security.vault.Vault;
import org.shadowrack.whatif.Bundles;
import org.shadowrack.whatif.bundle.ZippedBundles;

/**
 * The one place where faces meet what is behind them. A part is made when it is first asked for, so that a command pays
 * only for what it uses. Thread-safe.
 */
public final class Wiring {
    private static final Duration CERTIFICATE_PATIENCE = Duration.ofSeconds(8);

    private final Clock clock = Clock.systemUTC();
    private final CommandOutput output = new StreamOutput(System.out, System.err);
    private final Lazy<Tls> tls = new Lazy<>(VerifyingTls::new);
    private final Lazy<SiteFiles> siteFiles = new Lazy<>(YamlSiteFiles::new);
    private final Lazy<GivenPassphrase> passphrase = new Lazy<>(
            () -> new GivenPassphrase(new PromptedPassphrase(System::getenv, System.console())));
    private final Lazy<Vault> vault = new Lazy<>(() -> new FileVault(Folders.vault(), passphrase.get()));
    private final Lazy<Histories> histories = new Lazy<>(
            () -> new EmbeddedHistories(Thread.ofPlatform().name("history-writer").factory(),
                    reference -> credentials().resolve(reference)));
    private final Lazy<CredentialStore> credentials = new Lazy<>(() -> new Credentials(System::getenv, vault.get()));

    private final Lazy<RedfishClients> redfish = new Lazy<>(
            () -> new HttpRedfishClients(tls.get(), credentials.get(), Extensions.vendorAdapters(), clock));

    /** Real time, UTC. */
    public Clock clock() {
        return clock;
    }

    /** Standard output and standard error. */
    public CommandOutput output() {
        return output;
    }

    /** TLS contexts. */
    public Tls tls() {
        return tls.get();
    }

    /** A look at servers' certificates. */
    public Certificates certificates() {
        return new HandshakeCertificates(CERTIFICATE_PATIENCE);
    }

    /** The vault's passphrase. */
    public GivenPassphrase passphrase() {
        return passphrase.get();
    }

    /** Site files. */
    public SiteFiles siteFiles() {
        return siteFiles.get();
    }

    /** This user's vault. */
    public Vault vault() {
        return vault.get();
    }

    /** Clients of Redfish services. */
    public RedfishClients redfish() {
        return redfish.get();
    }

    /** What credential references stand for. */
    public CredentialStore credentials() {
        return credentials.get();
    }

    /** Bundles. */
    public Bundles bundles() {
        return new ZippedBundles(histories(), siteFiles(), clock);
    }

    /** Histories. */
    public Histories histories() {
        return histories.get();
    }

    /** The audit log of the site whose data lies in {@code data}. */
    public AuditLog audit(Path data) {
        return new ChainedAuditLog(data, clock);
    }

    /** The check of roles, audited, for the site whose data lies in {@code data}. */
    public Access access(Path data) {
        return new AuditedAccess(audit(data));
    }

    /** Who sits here: the operating system's user, who owns the site's files and may do all with them. */
    public Operator operator() {
        return new Operator(System.getProperty("user.name", "operator"), OperatorRole.ADMINISTRATOR);
    }

    /** Forecasts of the site whose data lies in {@code data}. */
    public Forecasting forecasting(Path data) {
        return new FleetForecasting(data.resolve("models"));
    }
}
