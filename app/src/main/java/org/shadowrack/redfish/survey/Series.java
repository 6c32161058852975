package org.shadowrack.redfish.survey;

import org.shadowrack.model.site.ComponentId;

/** What is read at one place of a service: whose, what, and its unit. */
public record Series(ComponentId component, String metric, String unit) {}
