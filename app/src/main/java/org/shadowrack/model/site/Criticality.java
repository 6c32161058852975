package org.shadowrack.model.site;

/** How much a workload's outage hurts; critical cutovers need a second person. */
public enum Criticality {
    CRITICAL, HIGH, NORMAL
}
