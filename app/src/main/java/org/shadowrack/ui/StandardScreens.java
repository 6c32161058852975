package org.shadowrack.ui;

import java.util.List;
import org.shadowrack.ui.alarms.AlarmsScreen;
import org.shadowrack.ui.audit.AuditScreen;
import org.shadowrack.ui.forecasts.ForecastsScreen;
import org.shadowrack.ui.migrations.MigrationsScreen;
import org.shadowrack.ui.pool.PoolScreen;
import org.shadowrack.ui.problems.ProblemsScreen;
import org.shadowrack.ui.profiles.ProfilesScreen;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.settings.SettingsScreen;
import org.shadowrack.ui.topology.TopologyScreen;
import org.shadowrack.ui.training.TrainingScreen;
import org.shadowrack.ui.whatif.WhatIfScreen;

/** The screens that the console comes with, in the order of the rail. */
public final class StandardScreens {
    private StandardScreens() {}

    /** A factory for each. */
    public static List<ScreenFactory> all() {
        return List.of(TopologyScreen::new, AlarmsScreen::new, ForecastsScreen::new, MigrationsScreen::new,
                ProfilesScreen::new,
                PoolScreen::new, TrainingScreen::new, WhatIfScreen::new, ProblemsScreen::new, AuditScreen::new,
                SettingsScreen::new);
    }
}
