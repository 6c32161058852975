package org.shadowrack.operations;

import org.shadowrack.whatif.Bundles;
import org.shadowrack.whatif.ScenarioFiles;
import org.shadowrack.whatif.WhatIf;

/** What an analysis away from the running site is done with. */
public record OfflineAnalysis(Bundles bundles, ScenarioFiles scenarios, WhatIf whatIf) {}
