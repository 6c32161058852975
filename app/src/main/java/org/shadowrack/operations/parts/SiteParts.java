package org.shadowrack.operations.parts;

import java.time.InstantSource;
import java.util.function.Function;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.decision.AdvicePolicy;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.history.History;
import org.shadowrack.inventory.Discovery;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.operations.OfflineAnalysis;
import org.shadowrack.security.Access;
import org.shadowrack.security.AuditLog;
import org.shadowrack.telemetry.Collector;

/**
 * What a site in operation is made of; the composition root provides it, and closing the site closes the collector, the
 * migrations and the history.
 *
 * @param settings as the site's file gives them
 * @param clock the site's time: the machine's on a real site, the lab's on the lab
 * @param policies makes the policy for thresholds as they are now
 * @param raw fetches the resource behind a component, live
 * @param audit what operators and the console did
 * @param analysis away from the running site
 * @param file where the settings are kept
 */
public record SiteParts(SiteSettings settings, InstantSource clock, Discovery discovery, Collector collector,
        History history, Forecasting forecasting, Function<PolicySettings, AdvicePolicy> policies, CapacityPool pool,
        Migrations migrations, Access access, Function<ComponentId, Outcome<String>> raw, AuditLog audit,
        OfflineAnalysis analysis, SettingsFile file) {}
