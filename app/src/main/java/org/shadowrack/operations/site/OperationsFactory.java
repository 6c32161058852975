package org.shadowrack.operations.site;

import org.shadowrack.operations.Operations;
import org.shadowrack.operations.parts.SiteParts;

/** Puts sites into operation. */
public final class OperationsFactory {
    private OperationsFactory() {}

    /** A site made of {@code parts}; nothing is sent before its control is used. */
    public static Operations operate(SiteParts parts) {
        return new SiteOperations(parts);
    }
}
