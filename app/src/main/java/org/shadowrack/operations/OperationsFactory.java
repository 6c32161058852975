package org.shadowrack.operations;

/** Puts sites into operation. */
public final class OperationsFactory {
    private OperationsFactory() {}

    /** A site made of {@code parts}; nothing is sent before its control is used. */
    public static Operations operate(SiteParts parts) {
        return new SiteOperations(parts);
    }
}
