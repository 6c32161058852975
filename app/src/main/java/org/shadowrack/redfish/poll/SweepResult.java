package org.shadowrack.redfish.poll;

import java.util.List;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.Observation;

/** What a sweep brought: observations, the components whose status changed, and whether another survey is due. */
public record SweepResult(List<Observation> observations, List<Component> statusChanges, boolean surveyDue) {}
