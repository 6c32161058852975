package org.shadowrack.model.site;

/** How a shadow mirrors its primary: as a whole system, as single components, or virtually. */
public enum Granularity {
    SYSTEM, COMPONENT, VIRTUAL
}
