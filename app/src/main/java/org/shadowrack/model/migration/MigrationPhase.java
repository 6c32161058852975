package org.shadowrack.model.migration;

/** The phases that steps belong to. */
public enum MigrationPhase {
    PRESTAGE, CUTOVER, VERIFY, COMMIT
}
